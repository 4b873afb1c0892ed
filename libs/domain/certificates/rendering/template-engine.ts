import { DomainError } from '@piawai/contracts';
import Handlebars from 'handlebars';
import { FACES, type Face } from './fonts';
import { fitText, type Measure } from './fit-text.rules';
import { BLOCK_HELPERS, templateFaults } from './template.rules';

export interface TemplateText {
  /** Null for a draft, which is compiled once. */
  readonly id: string | null;
  readonly front: string;
  readonly back: string;
}

type Draw = (view: object) => string;
export interface CompiledTemplate {
  readonly front: Draw;
  /** Null for a certificate without a back. */
  readonly back: Draw | null;
}

/** Compiles templates with nothing but the allow-listed helpers in reach; keeps the last few, for a template never changes. */
export class TemplateEngine {
  private readonly handlebars = Handlebars.create();
  private readonly compiled = new Map<string, CompiledTemplate>();

  constructor(private readonly fonts: Record<Face, { readonly measure: Measure }>) {
    for (const name of Object.keys(this.handlebars.helpers)) {
      if (!(BLOCK_HELPERS as readonly string[]).includes(name)) this.handlebars.unregisterHelper(name);
    }
    // Kept by Handlebars for missing names; without them an unknown name would be an error in the middle of a page.
    this.handlebars.registerHelper('helperMissing', () => undefined);
    this.handlebars.registerHelper('fit', this.fit());
  }

  compile(template: TemplateText): CompiledTemplate {
    const known = template.id === null ? undefined : this.compiled.get(template.id);
    if (known) return known;
    const fresh = { front: this.compilePage(template.front), back: template.back === '' ? null : this.compilePage(template.back) };
    if (template.id === null) return fresh;
    if (this.compiled.size >= 50) this.compiled.clear();
    this.compiled.set(template.id, fresh);
    return fresh;
  }

  private compilePage(source: string): Draw {
    const faults = templateFaults(source);
    if (faults.length > 0) throw new DomainError('certificates.template_invalid', { faults });
    return this.handlebars.compile(source, {
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries(BLOCK_HELPERS.map((name) => [name, true])),
    }) as Draw;
  }

  /** Its words are joined, so that a text may hold several names. `{{#fit "Nomor: " number face="SemiBold" width=600 height=40 size=30 least=14 lines=2}}…{{text}} {{size}} {{baseline}}…{{/fit}}` */
  private fit(): Handlebars.HelperDelegate {
    const fonts = this.fonts;
    return function fit(this: unknown, ...given: unknown[]) {
      const options = given.at(-1) as Handlebars.HelperOptions;
      const text = given.slice(0, -1).map((part) => String(part ?? '')).join('');
      const hash = options.hash as Record<string, unknown>;
      const number = (name: string, otherwise: number) => (Number.isFinite(Number(hash[name] ?? Number.NaN)) ? Number(hash[name]) : otherwise);
      const face = FACES.find((known) => known === hash.face) ?? 'Regular';
      const size = number('size', 12);
      const slot = {
        width: number('width', 400), height: number('height', size * 1.3), size,
        least: number('least', size / 2), lines: number('lines', 1), leading: number('leading', 1.15),
      };
      const top = number('top', 0);
      return fitText(text, slot, fonts[face].measure)
        .map((line) => options.fn({ ...(this as object), ...line, baseline: Math.round((top + line.baseline) * 100) / 100 }))
        .join('');
    };
  }
}
