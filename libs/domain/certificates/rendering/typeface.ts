/// <reference path="./untyped-packages.d.ts" />
import { deflateSync } from 'node:zlib';
import type { Font, Glyph } from 'fontkit';
import type { Measure } from './fit-text.rules';

/** What nearly every certificate is written with; another character costs its document a font file of its own. */
const USUAL = ` ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;-/()'’"&`;
const WORDS_KEPT = 5_000;
/** The glyph that stands for every character that a font does not have. */
const MISSING = 0;

/** Text as PDF shows it. */
export interface ShownText {
  /** Hexadecimal strings and kerning, as they stand between the brackets of `TJ`. */
  readonly operand: string;
  /** At size 1, with kerning, without letter spacing. */
  readonly width: number;
  readonly glyphs: number;
}

/** A font file for PDF and what PDF wants to know of it. */
export interface FontFile {
  readonly compressed: Uint8Array;
  readonly compressedCmap: Uint8Array;
  /** In thousandths of the size. */
  readonly widths: readonly number[];
}

/** A font, subset to the usual characters once: subsetting and kerning cost more than drawing a page. */
export class Typeface {
  /** Thousandths of the size per unit of the font. */
  readonly scale: number;
  private readonly usual: readonly Glyph[];
  private readonly numbers: ReadonlyMap<number, number>;
  private readonly usualFile: FontFile;
  private readonly words = new Map<string, ShownText>();
  private readonly advances = new Map<string, number>();

  constructor(readonly font: Font) {
    this.scale = 1000 / font.unitsPerEm;
    this.usual = [...USUAL].map((character) => this.glyphOf(character));
    this.numbers = new Map([[MISSING, 0], ...this.usual.map(({ id }, at) => [id, at + 1] as const)]);
    this.usualFile = this.makeFile(this.usual);
  }

  /** Width at size 1, without kerning (which only ever makes a text narrower here). */
  readonly measure: Measure = (text) => {
    let sum = 0;
    for (const character of text) sum += this.advanceOf(character);
    return sum;
  };

  /** @param further glyphs of one document beyond the usual ones; what a word needs is added */
  show(word: string, further: Glyph[]): ShownText {
    const known = this.words.get(word);
    if (known) return known;
    const shown = this.layOut(word, further);
    // The number of a further glyph holds in its document only.
    if ([...word].every((character) => USUAL.includes(character))) {
      if (this.words.size >= WORDS_KEPT) this.words.clear();
      this.words.set(word, shown);
    }
    return shown;
  }

  file(further: readonly Glyph[]): FontFile {
    return further.length === 0 ? this.usualFile : this.makeFile([...this.usual, ...further]);
  }

  private layOut(word: string, further: Glyph[]): ShownText {
    const { glyphs, positions, advanceWidth } = this.font.layout(word);
    const shown = glyphs.map((glyph, at) => {
      const kerned = Math.round((glyph.advanceWidth - positions[at]!.xAdvance) * this.scale);
      return hex(this.numberOf(glyph, further)) + (kerned === 0 ? '' : `> ${kerned} <`);
    });
    return { operand: `<${shown.join('')}>`, width: advanceWidth / this.font.unitsPerEm, glyphs: glyphs.length };
  }

  private numberOf(glyph: Glyph, further: Glyph[]): number {
    const usual = this.numbers.get(glyph.id);
    if (usual !== undefined) return usual;
    const known = further.findIndex(({ id }) => id === glyph.id);
    return this.usual.length + (known < 0 ? further.push(glyph) : known + 1);
  }

  private glyphOf(character: string): Glyph {
    return this.font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  }

  private advanceOf(character: string): number {
    let advance = this.advances.get(character);
    if (advance === undefined) {
      advance = this.glyphOf(character).advanceWidth / this.font.unitsPerEm;
      this.advances.set(character, advance);
    }
    return advance;
  }

  private makeFile(glyphs: readonly Glyph[]): FontFile {
    const subset = this.font.createSubset();
    for (const { id } of glyphs) subset.includeGlyph(id);
    return {
      compressed: deflateSync(subset.encode()),
      compressedCmap: deflateSync(unicodeCmap(glyphs)),
      widths: [this.font.getGlyph(MISSING), ...glyphs].map(({ advanceWidth }) => advanceWidth * this.scale),
    };
  }
}

/** So that text can be copied and searched: PDF 32000-1, 9.10.3. */
function unicodeCmap(glyphs: readonly Glyph[]): string {
  const texts = glyphs.map(({ codePoints }) => `<${codePoints.flatMap((code) => utf16(code)).map(hex).join('')}>`);
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
1 beginbfrange
<0001> <${hex(glyphs.length)}> [${texts.join(' ')}]
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const hex = (number: number): string => number.toString(16).padStart(4, '0');

const utf16 = (codePoint: number): number[] => [...String.fromCodePoint(codePoint)].flatMap((text) => text.split('').map((unit) => unit.charCodeAt(0)));
