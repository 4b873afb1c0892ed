import { parse } from 'csv-parse/sync';

import { signedIn } from '../../../../test/builders/account';
import { aCertificate, certificateServices, type CertificateServices } from '../../../../test/builders/certificate';
import { aCertificateRow } from '../../../../test/builders/certificate-row';
import { aCompletionRow } from '../../../../test/builders/completion-row';
import { anEmployee } from '../../../../test/builders/employee';
import { anExport } from '../../../../test/builders/export';
import { anAgency } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

jest.setTimeout(60_000);

describe('the file in the columns of SIASN', () => {
  let db: TestDatabase;
  let certificates: CertificateServices;

  beforeAll(async () => {
    db = await testDatabase();
    certificates = certificateServices(db);
  });
  afterAll(async () => {
    await certificates.close();
    await db.close();
  });

  it('holds certified courses only, in the spelling, whole hours and dates of SIASN', async () => {
    const certificate = await aCertificate(db, certificates);
    const { agencyId } = certificate.plan;
    const admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: agencyId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    await aCompletionRow(db, { employeeId: (await anEmployee(db, { unitId: agencyId })).id, title: 'Tanpa sertifikat' });
    const scope = admin.scopeOf('reporting.export.order');
    const { bytes, listed } = await anExport(db, scope, { kind: 'SIASN_COURSES', format: 'CSV', filter: { state: 'COMPLETED' } });
    const rows: Record<string, string>[] = parse(bytes, { columns: true, bom: true });
    expect(rows).toHaveLength(1);
    expect(listed.manifest).toMatchObject({ rows: 1, kind: 'SIASN_COURSES' });
    expect(Object.keys(rows[0]!)).toEqual([
      'pnsOrangId', 'nipBaru', 'institusiPenyelenggara', 'jenisDiklatId', 'jenisKursus', 'jenisKursusSertipikat', 'jumlahJam', 'lokasiId', 'namaKursus',
      'nomorSertipikat', 'tahunKursus', 'tanggalKursus', 'tanggalSelesaiKursus',
    ]);
    const year = db.clock.now().getFullYear();
    expect(rows[0]).toMatchObject({ jenisDiklatId: '16', jenisKursusSertipikat: 'T', jumlahJam: '2', namaKursus: certificate.plan.title, nomorSertipikat: certificate.numberText, tahunKursus: String(year) });
    expect(rows[0]!['tanggalSelesaiKursus']).toMatch(/^\d{2}-\d{2}-\d{4}$/);
  });

  it('gives the ids of people, rounds JP down and tells how many lack the id of SIASN', async () => {
    const agencyId = await anAgency(db);
    const admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: agencyId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    const known = await anEmployee(db, { unitId: agencyId, siasnId: 'A8ACA7397AEB3912E040640A040269BB' });
    const unknown = await anEmployee(db, { unitId: agencyId });
    const certified = async (employeeId: string, settings: object) => aCertificateRow(db, await aCompletionRow(db, { employeeId, ...settings }));
    const course = await certified(known.id, { jp: 2.5, title: 'Literasi Digital' });
    await certified(unknown.id, { jp: 3, title: 'Literasi Digital' });
    const training = await certified(known.id, { jp: 9, formId: 1, title: 'Pelatihan Kepemimpinan Administrator', completedOn: '2026-04-20' });
    const file = async (kind: 'SIASN_COURSES' | 'SIASN_TRAININGS') => {
      const { bytes, listed } = await anExport(db, admin.scopeOf('reporting.export.order'), { kind, format: 'CSV', filter: { state: 'COMPLETED' } });
      return { rows: parse<Record<string, string>>(bytes, { columns: true, bom: true }), manifest: listed.manifest };
    };
    const courses = await file('SIASN_COURSES');
    expect(courses.rows).toMatchObject([
      { pnsOrangId: 'A8ACA7397AEB3912E040640A040269BB', nipBaru: known.nip, jumlahJam: '2', nomorSertipikat: course },
      { pnsOrangId: '', nipBaru: unknown.nip, jumlahJam: '3' },
    ]);
    expect(courses.manifest).toMatchObject({ rows: 2, withoutSiasnId: 1 });
    const trainings = await file('SIASN_TRAININGS');
    expect(trainings.rows).toMatchObject([
      { pnsOrangId: 'A8ACA7397AEB3912E040640A040269BB', nipBaru: known.nip, jumlahJam: '9', nomor: training, tahun: '2026', tanggalSelesai: '20-04-2026', latihanStrukturalId: '' },
    ]);
    expect(trainings.manifest).toMatchObject({ rows: 1, withoutSiasnId: 0 });
  });

  it('leaves out a certificate from its revocation on, and the completion report says that it was revoked', async () => {
    const { plan, certificateId, numberText } = await aCertificate(db, certificates);
    const admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: plan.agencyId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    const order = async (settings: object, kind: 'SIASN_COURSES' | 'COMPLETIONS' = 'SIASN_COURSES') => {
      const written = await anExport(db, admin.scopeOf('reporting.export.order'), { kind, format: 'CSV', filter: { state: 'COMPLETED' }, ...settings });
      return { ...written, rows: parse<Record<string, string>>(written.bytes, { columns: true, bom: true }) };
    };
    const [before, reported] = [await order({}), await order({}, 'COMPLETIONS')];
    expect(before.rows).toHaveLength(1);
    expect(reported.rows).toMatchObject([{ 'Nomor Sertifikat': numberText, 'Keterangan Sertifikat': '' }]);
    const scope = admin.scopeOf('certificates.certificate.correct');
    await db.database.transaction((tx) => certificates.revoking.revokeCertificate(tx, { certificateId, scope, reason: 'ISSUED_IN_ERROR', note: '' }));
    expect((await order({})).rows).toEqual([]);
    expect((await order({}, 'COMPLETIONS')).rows).toMatchObject([{ 'Nomor Sertifikat': numberText, 'Keterangan Sertifikat': 'Dicabut' }]);
    expect((await order({ repeats: before.id })).bytes.equals(before.bytes)).toBe(true);
    expect((await order({ repeats: reported.id }, 'COMPLETIONS')).bytes.equals(reported.bytes)).toBe(true);
  });
});
