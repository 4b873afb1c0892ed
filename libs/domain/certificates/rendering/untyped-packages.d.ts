declare module 'fontkit' {
  interface GlyphPosition {
    xAdvance: number;
    yAdvance: number;
    xOffset: number;
    yOffset: number;
  }
  export interface GlyphRun {
    readonly glyphs: readonly { readonly id: number; readonly advanceWidth: number }[];
    readonly positions: readonly GlyphPosition[];
    readonly advanceWidth: number;
  }
  export interface Font {
    readonly unitsPerEm: number;
    layout(text: string): GlyphRun;
    glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
  }
  /** Parses a font file. */
  export function create(file: Uint8Array): Font;
}
