import { renderOrder } from '../../../../test/builders/frozen-certificate';
import { readPdf } from '../../../../test/environment/read-pdf';
import { PdfWriter } from '../rendering/pdf-writer';
import { withFakeSignature } from './fake-signing-provider';
import { hasSignature } from './pdf-signature.rules';

jest.setTimeout(60_000);

describe('the signature in a file', () => {
  let unsigned: Buffer;
  let signed: string;
  beforeAll(async () => {
    unsigned = await new PdfWriter().write(renderOrder());
    signed = withFakeSignature(unsigned, 'SERTIFIKAT; Tirtanusa').toString('latin1');
  });
  const found = (text: string) => hasSignature(Buffer.from(text, 'latin1'));

  it('is found where a program has signed, once or twice, whatever was added behind it', () => {
    expect(found(signed)).toBe(true);
    expect(hasSignature(withFakeSignature(Buffer.from(signed, 'latin1'), 'kedua'))).toBe(true);
    expect(found(`${signed}\n% keterangan`)).toBe(true);
  });

  it('leaves a file that is read like the one before', async () => {
    const [before, after] = await Promise.all([readPdf(unsigned), readPdf(Buffer.from(signed, 'latin1'))]);
    expect(after).toEqual(before);
  });

  it.each<[string, (text: string) => string]>([
    ['a file that was only changed', () => `${unsigned.toString('latin1')}\n% ditandatangani\n`],
    ['room for a signature that is still empty', (text) => text.replace(/\/Contents <[0-9a-f]+>/, (contents) => contents.replace(/[0-9a-f](?=[0-9a-f]*>)/g, '0'))],
    ['a time stamp alone', (text) => text.replace('/Type /Sig ', '/Type /DTS ')],
    ['a range that leaves out something else', (text) => text.replace(/\/ByteRange \[\s+0/, '/ByteRange [         9')],
    ['a range that goes beyond the file', (text) => text.slice(0, -20)],
    ['the words of a signature in a comment', () => `${unsigned.toString('latin1')}\n% /Type /Sig /ByteRange [0 10 20 30] /Contents <ab>`],
  ])('is not found in %s', (_, change) => expect(found(change(signed))).toBe(false));
});
