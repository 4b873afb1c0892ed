/// <reference path="./untyped-packages.d.ts" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font, type GlyphRun } from 'fontkit';
import type { Measure } from './fit-text.rules';

export const FACES = ['Regular', 'SemiBold'] as const;
export type Face = (typeof FACES)[number];

export interface CertificateFont {
  readonly font: Font;
  /** Width at size 1, without kerning (which only ever makes a text narrower here). */
  readonly measure: Measure;
}

/** EB Garamond (OFL, see fonts/OFL.txt), parsed once per thread: parsing costs more than drawing a page. The build copies them beside the code. */
export function loadFonts(): Record<Face, CertificateFont> {
  return Object.fromEntries(FACES.map((face) => [face, load(join(__dirname, 'fonts', `EBGaramond-${face}.ttf`))])) as Record<Face, CertificateFont>;
}

function load(file: string): CertificateFont {
  const font = rememberingLayouts(create(readFileSync(file)));
  const widths = new Map<string, number>();
  const widthOf = (character: string) => {
    let width = widths.get(character);
    if (width === undefined) {
      width = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
      widths.set(character, width);
    }
    return width;
  };
  return {
    font,
    measure: (text) => {
      let sum = 0;
      for (const character of text) sum += widthOf(character);
      return sum;
    },
  };
}

/** Kerning a word costs more than writing it, and certificates repeat their words; pdfkit scales positions in place, so each caller gets its own. */
function rememberingLayouts(font: Font): Font {
  const runs = new Map<string, GlyphRun>();
  const layout = (text: string): GlyphRun => {
    let run = runs.get(text);
    if (!run) {
      if (runs.size >= 5_000) runs.clear();
      run = font.layout(text);
      runs.set(text, run);
    }
    const { glyphs, positions, advanceWidth } = run;
    return { glyphs, positions: positions.map((position) => ({ ...position })), advanceWidth };
  };
  return Object.assign(Object.create(font) as Font, { layout });
}
