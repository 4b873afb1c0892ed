/** The part of SVG that certificates are drawn with; `picture` names one that was handed in with the order. Nothing here reads files, runs code or follows links. */
export const ELEMENTS = ['svg', 'g', 'path', 'rect', 'line', 'text', 'picture'] as const;
export type ElementName = (typeof ELEMENTS)[number];
export type Attributes = Readonly<Record<string, string>>;

export type MarkupEvent =
  | { readonly kind: 'open'; readonly name: ElementName; readonly attributes: Attributes }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const PART = /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&#x60;': '`', '&#x3D;': '=',
};

/** Reads markup part by part; throws on what is not well-formed or not in the list. */
export function* readMarkup(markup: string): Generator<MarkupEvent> {
  const open: string[] = [];
  let at = 0;
  while (at < markup.length) {
    PART.lastIndex = at;
    const part = PART.exec(markup);
    if (!part) throw new SyntaxError(`Markup cannot be read at ${at}`);
    at = PART.lastIndex;
    const [, closing, name = '', attributes = '', selfClosing, text] = part;
    if (text !== undefined) {
      if (text.trim() !== '') yield { kind: 'text', text: decode(text) };
    } else if (closing) {
      if (open.pop() !== name) throw new SyntaxError(`Unexpected </${name}>`);
      yield { kind: 'close', name };
    } else {
      if (!isElement(name)) throw new SyntaxError(`<${name}> is not drawn`);
      yield { kind: 'open', name, attributes: Object.fromEntries([...attributes.matchAll(ATTRIBUTE)].map(([, key, value]) => [key, decode(value ?? '')])) };
      if (selfClosing) yield { kind: 'close', name };
      else open.push(name);
    }
  }
  if (open.length > 0) throw new SyntaxError(`<${open.at(-1)}> is not closed`);
}

/** `translate(10 20) scale(3)` as the operands of PDF's `cm`, one matrix per step. */
export function transformSteps(transform: string): string[] {
  return [...transform.matchAll(/(translate|scale)\(\s*(-?[\d.]+)(?:[\s,]+(-?[\d.]+))?\s*\)/g)].map(([, name, first = '0', second]) =>
    name === 'translate' ? `1 0 0 1 ${Number(first)} ${Number(second ?? 0)}` : `${Number(first)} 0 0 ${Number(second ?? first)} 0 0`,
  );
}

/** `#1f5fa6` or `#fff` as three numbers from 0 to 1; null for `none` and what is no colour. */
export function colourOperands(colour: string | undefined): string | null {
  const hex = /^#(?:([0-9a-f]{6})|([0-9a-f]{3}))$/i.exec(colour ?? '');
  if (!hex) return null;
  const digits = hex[1] ?? [...(hex[2] ?? '')].map((digit) => digit + digit).join('');
  return [0, 2, 4].map((from) => Math.round((parseInt(digits.slice(from, from + 2), 16) / 255) * 1000) / 1000).join(' ');
}

function isElement(name: string): name is ElementName {
  return (ELEMENTS as readonly string[]).includes(name);
}

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#x27|#x60|#x3D);/g, (entity) => ENTITIES[entity] ?? entity);
}
