import { type CertificateDesign, DESIGN_COLOURS, type DesignElement } from './design.rules';
import { piecesOf, tokensOf } from './design-tokens.rules';

const POINTS = 72 / 25.4;
const LEADING = 1.2;
const PAGE = { width: 841.89, height: 595.28 } as const;
/** Lines that an agency's letterhead may have. */
const LETTERHEAD_LINES = 6;

const FRAME = `<path d="{{ornament.ground}}" fill="none" stroke="{{agency.colour}}" stroke-width="0.5" stroke-opacity="0.12"/>
<g fill="none" stroke="{{agency.colour}}" stroke-width="0.7">
{{#each ornament.strands}}<path d="{{this}}"/>{{/each}}
{{#each ornament.corners}}<path d="{{this}}" fill="#ffffff"/>{{/each}}
<rect x="46" y="46" width="749.89" height="503.28" stroke-width="1.1"/>
</g>`;

/** The front of a design without faults as a template: nothing but names, the helper `fit` and numbers of our own making. */
export function frontTemplate({ background, logo, frame, elements }: CertificateDesign): string {
  return [
    `<svg viewBox="0 0 ${PAGE.width} ${PAGE.height}">`,
    ...(background === null ? [] : [`<picture name="background" x="0" y="0" width="${PAGE.width}" height="${PAGE.height}"/>`]),
    ...(frame ? [FRAME] : []),
    ...elements.map((element) => drawn(element, logo === null ? 'agencyLogo' : 'logo')),
    '</svg>',
  ].join('\n');
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawn(element: DesignElement, logo: 'agencyLogo' | 'logo'): string {
  const box = { x: points(element.x), y: points(element.y), width: points(element.width), height: points(element.height) };
  switch (element.kind) {
    case 'text':
      return textTemplate(element, box);
    case 'letterhead':
      return Array.from({ length: LETTERHEAD_LINES }, (_, at) => {
        const line = { ...box, y: box.y + at * element.size * LEADING, height: element.size * LEADING };
        const name = `letterhead.[${at}]`;
        return `{{#if ${name}}}${slot(name, line, { ...element, weight: at === 0 ? 'SemiBold' : 'Regular' }, 1)}{{/if}}`;
      }).join('');
    case 'signatory':
      return signatoryTemplate(element, box);
    case 'qr': {
      const side = Math.min(box.width, box.height);
      return `<path d="{{qr.path}}" transform="translate(${n(box.x)} ${n(box.y)}) scale(${n(side)}) scale({{qr.unit}})" fill="#000000"/>`;
    }
    case 'logo':
      return `<picture name="${logo}" x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}"/>`;
  }
}

function textTemplate(element: DesignElement, box: Box): string {
  const pieces = piecesOf(element.text) ?? [];
  const words = pieces.map((piece) => ('token' in piece ? `token.${piece.token}` : literals(piece.words))).join(' ');
  const lines = Math.max(1, Math.floor(box.height / (element.size * LEADING)));
  const shown = slot(words, box, element, lines);
  const tokens = tokensOf(element.text);
  // `Menggantikan nomor {menggantikan}` says nothing when there is none.
  return tokens.length === 1 ? `{{#if token.${tokens[0]}}}${shown}{{/if}}` : shown;
}

/** Title, room for the signature, name and NIP. */
function signatoryTemplate(element: DesignElement, { height, ...box }: Box): string {
  const part = (from: number, to: number): Box => ({ ...box, y: box.y + from * height, height: (to - from) * height });
  return [
    slot('signed.title', part(0, 0.34), element, 2),
    slot('signed.name', part(0.7, 0.86), { ...element, weight: 'SemiBold' }, 1),
    `{{#if signed.nip}}${slot('"NIP " signed.nip', part(0.86, 1), { ...element, size: element.size * 0.9 }, 1)}{{/if}}`,
  ].join('\n');
}

function slot(words: string, { x, y, width, height }: Box, { size, align, weight, colour }: Pick<DesignElement, 'size' | 'align' | 'weight' | 'colour'>, lines: number): string {
  const anchor = align === 'start' ? x : align === 'middle' ? x + width / 2 : x + width;
  const least = Math.max(4, size / 2);
  const fill = DESIGN_COLOURS[colour] ?? '{{@root.agency.colour}}';
  return (
    `{{#fit ${words} face="${weight}" width=${n(width)} height=${n(height)} size=${n(size)} least=${n(least)} lines=${lines} leading=${LEADING} top=${n(y)}}}` +
    `<text x="${n(anchor)}" y="{{baseline}}" text-anchor="${align}" font-family="${weight}" font-size="{{size}}" fill="${fill}">{{text}}</text>{{/fit}}`
  );
}

/** Words as string literals of the template language: it knows no escape but for the quote that it is in. */
function literals(words: string): string {
  return words.split('"').map((part) => `"${part}"`).join(` '"' `);
}

const points = (millimetres: number): number => millimetres * POINTS;

function n(value: number): number {
  return Math.round(value * 100) / 100;
}
