/// <reference path="./untyped-packages.d.ts" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import { Typeface } from './typeface';

export const FACES = ['Regular', 'SemiBold'] as const;
export type Face = (typeof FACES)[number];

/** EB Garamond (OFL, see fonts/OFL.txt), parsed once per thread. The build copies the files beside the code. */
export function loadFonts(): Record<Face, Typeface> {
  return perFace((face) => new Typeface(create(readFileSync(join(__dirname, 'fonts', `EBGaramond-${face}.ttf`)))));
}

export function perFace<Value>(make: (face: Face) => Value): Record<Face, Value> {
  return Object.fromEntries(FACES.map((face) => [face, make(face)])) as Record<Face, Value>;
}
