import type { Glyph } from 'fontkit';
import type { ShownText, Typeface } from './typeface';

export interface PdfReference {
  data: object;
  end(bytes?: Uint8Array): void;
}
export interface PdfReferences {
  ref(data: object): PdfReference;
}

/** A typeface within one document: gives it the usual font file, or one with the further glyphs that it needs. */
export class DocumentFont {
  private readonly further: Glyph[] = [];
  private dictionary: PdfReference | null = null;

  /** @param id name in the resources of pages, e.g. `F1` */
  constructor(
    private readonly document: PdfReferences,
    private readonly typeface: Typeface,
    readonly id: string,
  ) {}

  /** What pages name in their resources; the font is in the file as soon as one does. */
  get reference(): PdfReference {
    return (this.dictionary ??= this.document.ref({}));
  }

  /** @param text with single spaces */
  show(text: string): ShownText {
    // Word by word, for certificates repeat their words.
    const words = (text.match(/\S+ ?/g) ?? []).map((word) => this.typeface.show(word, this.further));
    return {
      operand: words.map(({ operand }) => operand).join(''),
      width: words.reduce((sum, { width }) => sum + width, 0),
      glyphs: words.reduce((sum, { glyphs }) => sum + glyphs, 0),
    };
  }

  /** Writes the font, once every page is drawn. */
  end(): void {
    if (!this.dictionary) return;
    const { font, scale } = this.typeface;
    const { compressed, compressedCmap, widths } = this.typeface.file(this.further);
    const name = `SUBSET+${font.postscriptName}`;
    const { minX, minY, maxX, maxY } = font.bbox;
    const descriptor = this.written({
      Type: 'FontDescriptor', FontName: name, Flags: 4, FontBBox: [minX, minY, maxX, maxY].map((edge) => edge * scale), ItalicAngle: font.italicAngle,
      Ascent: font.ascent * scale, Descent: font.descent * scale, CapHeight: font.capHeight * scale, XHeight: font.xHeight * scale, StemV: 0,
      FontFile2: this.written({ Filter: 'FlateDecode' }, compressed),
    });
    const descendant = this.written({
      Type: 'Font', Subtype: 'CIDFontType2', BaseFont: name, CIDToGIDMap: 'Identity', FontDescriptor: descriptor, W: [0, widths],
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    });
    this.dictionary.data = {
      Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H', DescendantFonts: [descendant],
      ToUnicode: this.written({ Filter: 'FlateDecode' }, compressedCmap),
    };
    this.dictionary.end();
  }

  private written(data: object, bytes?: Uint8Array): PdfReference {
    const reference = this.document.ref(data);
    reference.end(bytes);
    return reference;
  }
}
