import { freezeInput, frozenCertificate, renderOrder } from '../../../../test/builders/frozen-certificate';
import { readPdf } from '../../../../test/environment/read-pdf';
import { PdfWriter } from './pdf-writer';

jest.setTimeout(60_000);

const heldBy = (name: string) => renderOrder({ frozen: frozenCertificate({ holder: { ...freezeInput().holder, name } }) });

describe('the writer of certificates', () => {
  const writer = new PdfWriter();

  it('writes names with letters beyond the usual ones, and they can be read and searched', async () => {
    const name = 'Zoë Ñandú-Müller 中 Østergård';
    const [front] = (await readPdf(await writer.write(heldBy(name)))).pages;
    // The font has no Chinese; what it lacks is left out and shifts nothing.
    expect(front).toMatch(/Zoë Ñandú-Müller .*Østergård/);
    expect(front).toContain('197803122005012991');
  });

  it('gives the same bytes for the same certificate, whatever it drew before', async () => {
    const before = await writer.write(heldBy('Ayu Lestari'));
    await writer.write(heldBy('Éric Ångström'));
    expect(await writer.write(heldBy('Ayu Lestari'))).toEqual(before);
    expect(await new PdfWriter().write(heldBy('Ayu Lestari'))).toEqual(before);
  });
});
