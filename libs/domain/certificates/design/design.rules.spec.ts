import fc from 'fast-check';
import { TemplateEngine } from '../rendering/template-engine';
import { templateFaults } from '../rendering/template.rules';
import { frontTemplate } from './design-template.rules';
import { type CertificateDesign, type DesignElement, designFaults, publishingFaults, STARTING_DESIGN } from './design.rules';
import { piecesOf } from './design-tokens.rules';

const [first] = STARTING_DESIGN.elements;
const only = (change: Partial<DesignElement>): CertificateDesign => ({ ...STARTING_DESIGN, elements: [{ ...first!, kind: 'text', text: 'Teks', ...change }] });

it('the design that a new template begins with can be published, and its template may be used', () => {
  expect(publishingFaults(STARTING_DESIGN)).toEqual([]);
  expect(templateFaults(frontTemplate(STARTING_DESIGN))).toEqual([]);
});

it.each<[string, Partial<DesignElement>, string]>([
  ['beyond the sheet', { x: 250, width: 60 }, 'off_sheet'],
  ['not a number', { y: Number.NaN }, 'off_sheet'],
  ['without extent', { height: 1 }, 'too_small'],
  ['a QR code that no camera reads', { kind: 'qr', width: 10, height: 10 }, 'qr_too_small'],
  ['letters too large', { size: 61 }, 'size_wrong'],
  ['nothing written', { text: ' ' }, 'text_empty'],
  ['an unknown token', { text: '{gaji}' }, 'token_unknown'],
  ['a stray brace', { text: 'a } b' }, 'token_unknown'],
  ['a line break', { text: 'a\nb' }, 'text_character'],
  ['a backslash', { text: 'a\\' }, 'text_character'],
])('an element is refused: %s', (_, change, code) => expect(designFaults(only(change))).toContainEqual({ code, element: first!.id }));

it('a certificate without name, number, QR code and signatory is not published', () => {
  expect(publishingFaults(only({})).map(({ code }) => code)).toEqual(['name_missing', 'number_missing', 'qr_missing', 'signatory_missing']);
});

it('whatever is typed stands on the certificate as it was typed, and is never read as a command', () => {
  const measure = (text: string): number => text.length * 0.01;
  const engine = new TemplateEngine({ Regular: { measure }, SemiBold: { measure } });
  const typed = fc.string({ unit: fc.constantFrom('"', "'", '`', '{{', '<', '&', '/', '#', '=', 'a', '|', '~', ' ') , minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(typed, (text) => {
      const design = only({ text: text.replace(/[{}]/g, ''), width: 200, size: 6 });
      if (designFaults(design).length > 0) return;
      const front = frontTemplate(design);
      expect(templateFaults(front)).toEqual([]);
      const shown = [...engine.compile({ id: null, front, back: '' }).front({ agency: {}, ornament: {} }).matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, line]) => line);
      const plain = shown.join(' ').replace(/&(amp|lt|gt|quot|#x27|#x60|#x3D);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#x60': '`', '#x3D': '=' })[name] ?? '');
      expect(plain).toBe(design.elements[0]!.text.trim().replace(/\s+/g, ' '));
    }),
  );
});

it.each([[null, 'agencyLogo'], ['01980000-0000-7000-8000-000000000001', 'logo']])('with the picture %s a logo draws "%s"', (logo, name) => {
  expect(frontTemplate({ ...only({ kind: 'logo' }), logo })).toContain(`<picture name="${name}"`);
});

it('a text is words and tokens', () => {
  expect(piecesOf('Nomor: {nomor}, {jp} JP')).toEqual([{ words: 'Nomor: ' }, { token: 'nomor' }, { words: ', ' }, { token: 'jp' }, { words: ' JP' }]);
});
