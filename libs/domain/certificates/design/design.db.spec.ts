import { buffer } from 'node:stream/consumers';

import { newId } from '@piawai/platform/database/uuid';
import sharp from 'sharp';

import { aPublishedCourse, type PublishedCourse } from '../../../../test/builders/a-published-course';
import { aCertificate, anIssuingAgency, certificateServices, type CertificateServices, ownScope, render, scopeOver, type TestCertificate } from '../../../../test/builders/certificate';
import { testDatabase, type TestDatabase } from '../../../../test/environment/database';
import { readPdf } from '../../../../test/environment/read-pdf';
import { type CertificateDesign, STARTING_DESIGN } from './design.rules';

jest.setTimeout(90_000);

const withText = (text: string, rest: Partial<CertificateDesign> = {}): CertificateDesign => ({
  ...STARTING_DESIGN,
  ...rest,
  elements: [...STARTING_DESIGN.elements, { ...STARTING_DESIGN.elements[1]!, id: 'tambahan', text, y: 140, height: 6, size: 10 }],
});

describe('a template placed by hand', () => {
  let db: TestDatabase;
  let services: CertificateServices;
  let course: PublishedCourse;
  let accountId: string;
  let on: string;
  beforeAll(async () => {
    db = await testDatabase();
    services = certificateServices(db);
    course = await aPublishedCourse(db);
    await anIssuingAgency(db, course.agencyId);
    ({ accountId, on } = (await scopeOver(db, course.agencyId, 'certificates.template.manage')).actor);
  });
  afterAll(async () => {
    await services.close();
    await db.close();
  });

  const publish = (designId: string, base: number, design: CertificateDesign) =>
    db.database.transaction((tx) => services.designs.publishDesign(tx, { designId, agencyId: course.agencyId, accountId, name: 'Templat Kota', base, design, on }));
  const choose = (designId: string | null, courseId: string | null = null) =>
    db.database.transaction((tx) => services.designs.chooseTemplate(tx, { agencyId: course.agencyId, accountId, courseId, designId, from: on, today: on }));
  const certificate = async (courseId = course.courseId): Promise<TestCertificate> => {
    const issued = await aCertificate(db, services, { courseId });
    await render(db, services, issued.certificateId);
    return issued;
  };
  const pdfOf = async ({ employeeId, certificateId }: TestCertificate): Promise<Buffer> =>
    buffer((await services.downloads.open(ownScope(db, employeeId, 'certificates.own.read'), certificateId)).content);
  const pagesOf = async (issued: TestCertificate) => (await readPdf(await pdfOf(issued))).pages;

  it('is on the next certificate once it is chosen; those before keep theirs and look the same again', async () => {
    const designId = newId();
    const before = await certificate();
    expect(await publish(designId, 0, withText('Versi "satu" {nama}, {jp} JP'))).toBe(1);
    await choose(designId);
    const first = await certificate();
    const [front = '', back = ''] = await pagesOf(first);
    for (const text of ['Versi "satu" Budi Uji', '2 JP', `Nomor: ${first.numberText}`, 'Kepala BKPSDM', 'Dra. Sinta Marwani, M.Si.', 'NIP 197001011995032991']) expect(front).toContain(text);
    expect(front).not.toContain('Menggantikan nomor');
    expect(back).toContain('DAFTAR MATA PELATIHAN');
    const drawn = await pdfOf(first);

    expect(await publish(designId, 1, withText('Versi dua', { back: false }))).toBe(2);
    const second = await certificate();
    expect(await pagesOf(second)).toHaveLength(1);
    expect((await pagesOf(second))[0]).toContain('Versi dua');
    expect((await pagesOf(before))[0]).not.toContain('Versi');
    expect(await drawnAnew(first)).toEqual(drawn);

    // Restoring is publishing an old version as the newest.
    const { design } = await services.designReader.version(course.agencyId, designId, 1);
    expect(await publish(designId, 2, design)).toBe(3);
    expect((await pagesOf(await certificate()))[0]).toContain('Versi "satu"');
  });

  it('of a course comes before that of the agency, and goes again', async () => {
    const [agencys, courses] = [newId(), newId()];
    await publish(agencys, 0, withText('Milik instansi'));
    await publish(courses, 0, withText('Milik pelatihan'));
    await choose(agencys);
    await choose(courses, course.courseId);
    expect((await pagesOf(await certificate()))[0]).toContain('Milik pelatihan');
    expect(await services.designReader.choices(course.agencyId, on)).toMatchObject([{ courseId: null, designId: agencys }, { courseId: course.courseId, designId: courses }]);
    await choose(null, course.courseId);
    expect((await pagesOf(await certificate()))[0]).toContain('Milik instansi');
    await choose(null);
    expect((await pagesOf(await certificate()))[0]).not.toContain('Milik');
  });

  it('carries a background and a logo that were written anew, and the QR code is still read', async () => {
    const path = services.files.incomingPath((await services.files.receive(await sharp({ create: { width: 600, height: 600, channels: 4, background: '#ddeeff80' } }).png().toBuffer())).name);
    const picture = async (kind: 'BACKGROUND' | 'LOGO'): Promise<string> => {
      const [id, drawn] = [newId(), await services.designPictures.draw(kind, path)];
      await db.database.transaction((tx) => services.designPictures.keepPicture(tx, id, { agencyId: course.agencyId, accountId }, drawn));
      return id;
    };
    const [background, logo, designId] = [await picture('BACKGROUND'), await picture('LOGO'), newId()];
    const design = withText('Berlatar', { background, logo, frame: false });
    await publish(designId, 0, design);
    await choose(designId);
    const issued = await certificate();
    const { pages, qrCode, images } = await readPdf(await pdfOf(issued));
    expect(pages[0]).toContain('Berlatar');
    expect(qrCode).toContain('/verifikasi/');
    expect(images).toEqual([{ width: 1754, height: 1240 }, { width: 480, height: 480 }]);
    await expect(publish(newId(), 0, withText('Tertukar', { background: logo }))).rejects.toMatchObject({ code: 'platform.not_found' });
  });

  it('is previewed by the renderer itself, with the code of no certificate', async () => {
    const png = await services.previews.picture(course.agencyId, on, withText('Pratinjau'), 1);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1263, height: 893 });
    await expect(services.previews.picture(course.agencyId, on, withText('{gaji}'), 1)).rejects.toMatchObject({ code: 'certificates.design_invalid' });
  });

  it('is not overwritten by who has not seen the latest version, nor touched by another agency', async () => {
    const designId = newId();
    await publish(designId, 0, withText('Satu'));
    await expect(publish(designId, 0, withText('Satu lagi'))).rejects.toMatchObject({ code: 'certificates.design_changed' });
    const outcomes = await Promise.allSettled([publish(designId, 1, withText('Dua')), publish(designId, 1, withText('Juga dua'))]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const other = await aPublishedCourse(db);
    const elsewhere = { designId, agencyId: other.agencyId, accountId, name: 'Templat', base: 1, design: withText('Milik lain'), on };
    await expect(db.database.transaction((tx) => services.designs.publishDesign(tx, elsewhere))).rejects.toMatchObject({ code: 'platform.not_found' });
    await expect(choose(designId, other.courseId)).rejects.toMatchObject({ code: 'platform.not_found' });
    await expect(db.database.transaction((tx) => tx.query('update certificates.template set front = $1', ['']))).rejects.toThrow('permission denied');
  });

  /** As if the file of a certificate had never been drawn. */
  async function drawnAnew({ certificateId }: TestCertificate): Promise<Buffer> {
    const read = db.database.read.bind(db.database);
    jest.spyOn(db.database, 'read').mockImplementation(async (sql, params) => (await read(sql, params)).map((row) => ('hasDocument' in row ? { ...row, hasDocument: false } : row)) as never);
    const stored = await services.rendering.draw(certificateId);
    jest.restoreAllMocks();
    return buffer(services.files.read(stored!.sha256));
  }
});
