import { harmless } from './cell-text.rules';
import type { CellKind } from './sheet-column';

/** Writes one field of a row; an empty value is none. Letters beyond ASCII are the bytes of UTF-8, each as one character. */
export type FieldWriter = (value: string, row: string) => string;

/** Whether a field may hold any letter: codes are of our making, yet nothing but our own code keeps them so. */
export const holdsText = (kind: CellKind | 'key'): boolean => kind === 'text' || kind === 'harmless' || kind === 'code';

/** How a file writes a row. */
export interface RowShape {
  /** What stands before the fields. */
  readonly open: (row: string) => string;
  readonly fields: readonly { readonly kind: CellKind | 'key'; readonly write: FieldWriter }[];
  readonly close: string;
}

/** What COPY escapes, control characters, and the bytes with which others and what XML must not hold begin in UTF-8: nearly no piece has any. */
const UNUSUAL = /[\\\x00-\x08\x0b-\x1f\x7f\xc2\xef]/;
/** A text that begins so is no formula. */
const PLAIN_START = /^[0-9A-Za-z]/;
const COPY_ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/**
 * Turns lines of COPY (text format, empty for null) into rows of a file; row 1 is the heading. Bytes are read and written as Latin-1:
 * what counts here is ASCII, and the bytes of all other letters pass as they are.
 */
export async function* copiedRows(copied: AsyncIterable<Buffer>, { open, fields, close }: RowShape): AsyncGenerator<Buffer> {
  const last = fields.length - 1;
  let number = 1;
  let rest = '';
  for await (const chunk of copied) {
    const text = rest + chunk.toString('latin1');
    const isPlain = !UNUSUAL.test(text);
    let rows = '';
    let at = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', at)) {
      number += 1;
      const row = String(number);
      rows += open(row);
      for (let index = 0; index <= last; index += 1) {
        const { kind, write } = fields[index]!;
        const stop = index === last ? end : text.indexOf('\t', at);
        const value = text.slice(at, stop);
        rows += write(isPlain && (kind !== 'text' || PLAIN_START.test(value)) ? value : cleaned(value, kind), row);
        at = stop + 1;
      }
      rows += close;
    }
    rest = text.slice(at);
    if (rows !== '') yield Buffer.from(rows, 'latin1');
  }
}

/** A text as it was before COPY escaped it, without formula and control characters. */
function cleaned(value: string, kind: CellKind | 'key'): string {
  if (!holdsText(kind)) return value;
  const text = latin1ToText(value.replace(/\\(.)/g, (_, escaped: string) => COPY_ESCAPES[escaped] ?? escaped));
  return textToLatin1(harmless(text));
}

const latin1ToText = (bytes: string): string => Buffer.from(bytes, 'latin1').toString();

/** The bytes of a text, each as one character, as `copiedRows` writes them. */
export const textToLatin1 = (text: string): string => Buffer.from(text).toString('latin1');
