const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;
const SIGNATURE_TYPE = /\/Type\s*\/Sig(?![A-Za-z])/;
/** Room for a signature that was never filled is zeros alone. */
const FILLED = /^<(?=[\s0]*[1-9a-f])[\s0-9a-f]+>$/i;

/**
 * Whether a file holds a signature dictionary whose byte range leaves out its own contents and nothing else, as PDF wants it.
 * Who signed, and whether the signature is valid, is not looked at here.
 */
export function hasSignature(pdf: Buffer): boolean {
  const text = pdf.toString('latin1');
  return [...text.matchAll(BYTE_RANGE)].some((found) => {
    const [from, length, next, rest] = found.slice(1).map(Number) as [number, number, number, number];
    const [begin, end] = [text.lastIndexOf(' obj', found.index), text.indexOf('endobj', found.index)];
    const isOwnGap = from === 0 && begin >= 0 && begin < length && next < end && next + rest <= pdf.length;
    return isOwnGap && SIGNATURE_TYPE.test(text.slice(begin, end)) && FILLED.test(text.slice(length, next));
  });
}
