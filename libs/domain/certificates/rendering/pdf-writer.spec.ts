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

  it.each(['Ayu Lestari', 'Éric Ångström'])('embeds every font that it names, for %s', async (name) => {
    const objects = (await writer.write(heldBy(name))).toString('latin1').split('endobj');
    const fonts = objects.filter((object) => /\/Type \/Font\b(?!Descriptor)/.test(object));
    const descriptors = objects.filter((object) => object.includes('/Type /FontDescriptor'));
    expect(descriptors.length).toBeGreaterThan(0);
    for (const descriptor of descriptors) expect(descriptor).toMatch(/\/FontFile[23]? \d+ 0 R/);
    // What is no descriptor's font is a composite that leads to one.
    for (const font of fonts) expect(font).toMatch(/\/FontDescriptor \d+ 0 R|\/Subtype \/Type0/);
  });

  it('gives the same bytes for the same certificate, whatever it drew before', async () => {
    const before = await writer.write(heldBy('Ayu Lestari'));
    await writer.write(heldBy('Éric Ångström'));
    expect(await writer.write(heldBy('Ayu Lestari'))).toEqual(before);
    expect(await new PdfWriter().write(heldBy('Ayu Lestari'))).toEqual(before);
  });
});
