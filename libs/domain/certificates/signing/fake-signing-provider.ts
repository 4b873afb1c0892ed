import type { SigningOrder, SigningProvider } from './signing-provider';

/** Signs nothing: writes the dictionary of a signature behind the file, with a note in it, so that the way can be tried without a service. */
export class FakeSigningProvider implements SigningProvider {
  readonly name = 'FAKE';

  async sign({ pdf, reason, location }: SigningOrder): Promise<Buffer> {
    return withFakeSignature(pdf, `${reason}; ${location}`);
  }
}

const TRAILER = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)/g;
/** Digits that each place of the byte range has room for. */
const DIGITS = 10;

/** An incremental update as signing programs write it: one object more, and a table of references that leads to the former one. */
export function withFakeSignature(pdf: Buffer, note: string): Buffer {
  const [, entries = '', before] = [...pdf.toString('latin1').matchAll(TRAILER)].at(-1) ?? [];
  const size = Number(/\/Size\s+(\d+)/.exec(entries)?.[1]);
  if (!before || !size) throw new Error('A PDF without a trailer cannot be signed');
  const contents = `<${Buffer.from(note).toString('hex')}>`;
  const head = `\n${size} 0 obj\n<< /Type /Sig /Filter /FAKE /SubFilter /fake.note /Contents `;
  const range = (numbers: readonly number[]): string => ` /ByteRange [${numbers.map((number) => String(number).padStart(DIGITS)).join(' ')}] >>\nendobj\n`;
  const [start, end] = [pdf.length + head.length, pdf.length + head.length + contents.length];
  const table = end + range([0, 0, 0, 0]).length;
  const trailer = entries.replace(/\/Size\s+\d+/, `/Size ${size + 1}`).replace(/\/Prev\s+\d+/, '');
  const tail = `xref\n${size} 1\n${String(pdf.length + 1).padStart(DIGITS, '0')} 00000 n \ntrailer\n<<${trailer}/Prev ${before}\n>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(`${head}${contents}${range([0, start, end, table + tail.length - end])}${tail}`, 'latin1')]);
}
