import { deflateSync } from 'node:zlib';
import type { DocumentFont } from './document-font';
import type { Face } from './fonts';
import { type Attributes, colourOperands, type ElementName, readMarkup, transformSteps } from './svg-markup.rules';
import { pathOperators } from './svg-path.rules';

interface DrawableDocument {
  readonly page: { readonly fonts: Record<string, unknown>; readonly xobjects: Record<string, unknown>; readonly width: number; readonly height: number };
  addContent(operators: string): unknown;
  ref(data: object): { end(bytes: Uint8Array): void };
  openImage(bytes: Buffer): { readonly width: number; readonly height: number; readonly label: string; readonly obj: unknown; embed(document: unknown): void };
  strokeOpacity(opacity: number): unknown;
  fillOpacity(opacity: number): unknown;
}

/** Pictures of a design by the name that its template gives them. */
export type Pictures = Readonly<Partial<Record<string, Uint8Array | null>>>;

interface Ready {
  /** Operators of paths that the caller has at hand, by their path data. */
  readonly paths: ReadonlyMap<string, string>;
  readonly pictures: Pictures;
}

type Fonts = Readonly<Record<Face, DocumentFont>>;

const INHERITED = [
  'fill', 'stroke', 'stroke-width', 'stroke-opacity', 'fill-opacity', 'font-family', 'font-size', 'letter-spacing', 'text-anchor',
] as const;

/**
 * Draws the list of SVG elements of `svg-markup.rules.ts` as PDF operators on the present page, whose origin is at the top
 * left as in SVG. Written for this list because a general SVG renderer costs twice the time and knows how to open files.
 */
export class SvgDrawer {
  private readonly stamps: Stamps;

  /** @param ornaments path data that come back on every page: turned into operators and compressed once, then stamped */
  constructor(ornaments: readonly string[]) {
    this.stamps = new Stamps(ornaments);
  }

  draw(document: PDFKit.PDFDocument, markup: string, fonts: Fonts, { paths, pictures }: Ready): void {
    const page = new PageDrawing(document as unknown as DrawableDocument, fonts, this.stamps, (data) => paths.get(data) ?? pathOperators(data), pictures);
    for (const part of readMarkup(markup)) {
      if (part.kind === 'open') page.open(part.name, part.attributes);
      else if (part.kind === 'close') page.close();
      else page.text(part.text);
    }
    page.flush();
  }
}

/** Ornaments as compressed form streams; colour and line width are those of the page that stamps them. */
class Stamps {
  private readonly ornaments: ReadonlySet<string>;
  private readonly compressed = new Map<string, Uint8Array>();

  constructor(ornaments: readonly string[]) {
    this.ornaments = new Set(ornaments);
  }

  /** Adds an ornament to the page's resources. @returns its name there; null for a path that is none */
  add(document: DrawableDocument, data: string, paint: string): string | null {
    if (!this.ornaments.has(data)) return null;
    const { xobjects, width, height } = document.page;
    const name = `Stamp${Object.keys(xobjects).length + 1}`;
    const form = document.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Filter: 'FlateDecode' });
    form.end(this.bytesOf(data, paint));
    xobjects[name] = form;
    return name;
  }

  private bytesOf(data: string, paint: string): Uint8Array {
    const key = `${paint} ${data}`;
    let bytes = this.compressed.get(key);
    if (!bytes) {
      bytes = deflateSync(`${pathOperators(data)}\n${paint}`, { level: 9 });
      this.compressed.set(key, bytes);
    }
    return bytes;
  }
}

class PageDrawing {
  private readonly stack: { readonly style: Attributes; readonly saved: boolean }[] = [];
  private operators: string[] = [];

  constructor(
    private readonly document: DrawableDocument,
    private readonly fonts: Fonts,
    private readonly stamps: Stamps,
    private readonly operatorsOf: (path: string) => string,
    private readonly pictures: Pictures,
  ) {}

  open(name: ElementName, attributes: Attributes): void {
    const style: Record<string, string> = { ...this.style };
    for (const key of INHERITED) if (attributes[key] !== undefined) style[key] = attributes[key];
    style.x = attributes.x ?? '0';
    style.y = attributes.y ?? '0';
    const steps = transformSteps(attributes.transform ?? '');
    const opaque = attributes['stroke-opacity'] === undefined && attributes['fill-opacity'] === undefined;
    const saved = steps.length > 0 || !opaque;
    if (saved) this.operators.push('q', ...steps.map((step) => `${step} cm`));
    if (!opaque) this.setOpacity(style);
    this.stack.push({ style, saved });
    if (name === 'picture') this.place(attributes);
    else if (name !== 'svg' && name !== 'g' && name !== 'text') this.paint(name, attributes, style);
  }

  close(): void {
    if (this.stack.pop()?.saved) this.operators.push('Q');
  }

  text(text: string): void {
    const { style } = this;
    const font = this.fonts[style['font-family'] as Face] ?? this.fonts.Regular;
    this.document.page.fonts[font.id] ??= font.reference;
    const size = Number(style['font-size'] ?? 12);
    const spacing = Number(style['letter-spacing'] ?? 0);
    const { operand, width: natural, glyphs } = font.show(text.replace(/\s+/g, ' ').trim());
    const width = natural * size + Math.max(0, glyphs - 1) * spacing;
    const anchor = style['text-anchor'] === 'middle' ? width / 2 : style['text-anchor'] === 'end' ? width : 0;
    this.operators.push(
      `${colourOperands(style.fill) ?? '0 0 0'} rg`,
      `BT /${font.id} ${n(size)} Tf ${n(spacing)} Tc 1 0 0 -1 ${n(Number(style.x) - anchor)} ${n(Number(style.y))} Tm [${operand}] TJ ET`,
    );
  }

  flush(): void {
    if (this.operators.length > 0) this.document.addContent(this.operators.join('\n'));
    this.operators = [];
  }

  private get style(): Attributes {
    return this.stack.at(-1)?.style ?? {};
  }

  private outline(name: ElementName, a: Attributes): string {
    const value = (key: string) => n(Number(a[key] ?? 0));
    switch (name) {
      case 'rect':
        return `${value('x')} ${value('y')} ${value('width')} ${value('height')} re`;
      case 'line':
        return `${value('x1')} ${value('y1')} m ${value('x2')} ${value('y2')} l`;
      default:
        return this.operatorsOf(a.d ?? '');
    }
  }

  private paint(name: ElementName, attributes: Attributes, style: Attributes): void {
    // As in SVG, black is what fills when nothing is said.
    const fill = style.fill === undefined ? '0 0 0' : colourOperands(style.fill);
    const stroke = colourOperands(style.stroke);
    if (fill === null && stroke === null) return;
    if (fill !== null) this.operators.push(`${fill} rg`);
    if (stroke !== null) this.operators.push(`${stroke} RG ${n(Number(style['stroke-width'] ?? 1))} w`);
    const paint = fill === null ? 'S' : stroke === null ? 'f' : 'B';
    const stamp = name === 'path' ? this.stamps.add(this.document, attributes.d ?? '', paint) : null;
    if (stamp) this.operators.push(`/${stamp} Do`);
    else this.operators.push(this.outline(name, attributes), paint);
  }

  /** As large as its frame allows, in the middle of it; one that was not handed in leaves its place empty. */
  private place({ name = '', ...attributes }: Attributes): void {
    const bytes = Object.hasOwn(this.pictures, name) ? this.pictures[name] : null;
    if (!bytes) return;
    const image = this.document.openImage(Buffer.from(bytes));
    if (!image.obj) image.embed(this.document);
    this.document.page.xobjects[image.label] ??= image.obj;
    const value = (key: string) => Number(attributes[key] ?? 0);
    const scale = Math.min(value('width') / image.width, value('height') / image.height);
    const [width, height] = [image.width * scale, image.height * scale];
    const [x, y] = [value('x') + (value('width') - width) / 2, value('y') + (value('height') - height) / 2];
    this.operators.push(`q ${n(width)} 0 0 ${n(-height)} ${n(x)} ${n(y + height)} cm /${image.label} Do Q`);
  }

  private setOpacity(style: Attributes): void {
    this.flush();
    this.document.strokeOpacity(Number(style['stroke-opacity'] ?? 1));
    this.document.fillOpacity(Number(style['fill-opacity'] ?? 1));
  }
}

function n(value: number): number {
  return Math.round(value * 100) / 100;
}
