import { type CertificateDesign, type DesignElement, type ElementKind, SHEET } from '@piawai/domain/certificates/rules';

const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), Math.max(0, most));
/** A tenth of a millimetre: finer than any printer places. */
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Moves an element by millimetres, never off the sheet. */
export function moved(element: DesignElement, dx: number, dy: number): DesignElement {
  return { ...element, x: tenth(clamp(element.x + dx, SHEET.width - element.width)), y: tenth(clamp(element.y + dy, SHEET.height - element.height)) };
}

/** The way of an arrow key; null for other keys. */
export function stepOf(key: string, large: boolean): readonly [dx: number, dy: number] | null {
  const step = large ? 5 : 1;
  const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
  return steps[key] ?? null;
}

export function changed(design: CertificateDesign, id: string, change: Partial<DesignElement>): CertificateDesign {
  return { ...design, elements: design.elements.map((element) => (element.id === id ? { ...element, ...change } : element)) };
}

export const without = (design: CertificateDesign, id: string): CertificateDesign => ({ ...design, elements: design.elements.filter((element) => element.id !== id) });

/** On top of the others. */
export function forward(design: CertificateDesign, id: string): CertificateDesign {
  const element = design.elements.find((each) => each.id === id);
  return element ? { ...design, elements: [...without(design, id).elements, element] } : design;
}

const SIDES: Readonly<Record<ElementKind, readonly [width: number, height: number]>> = { text: [120, 8], letterhead: [180, 18], signatory: [98, 34], qr: [26, 26], logo: [24, 24] };

/** A new element in the middle of the sheet. */
export function added(design: CertificateDesign, kind: ElementKind, id: string, text: string): CertificateDesign {
  const [width, height] = SIDES[kind];
  const element: DesignElement = {
    id, kind, text: kind === 'text' ? text : '', width, height, x: (SHEET.width - width) / 2, y: (SHEET.height - height) / 2,
    size: 12, align: 'middle', weight: 'Regular', colour: 'ink',
  };
  return { ...design, elements: [...design.elements, element] };
}
