import { parse } from 'csv-parse/sync';

import { signedIn } from '../../../../test/builders/account';
import { aCertificate, certificateServices, type CertificateServices } from '../../../../test/builders/certificate';
import { aCompletionRow } from '../../../../test/builders/completion-row';
import { anEmployee } from '../../../../test/builders/employee';
import { anExport } from '../../../../test/builders/export';
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
    const structural = await anExport(db, scope, { kind: 'SIASN_TRAININGS', format: 'CSV', filter: { state: 'COMPLETED' } });
    expect(structural.listed.rowsDone).toBe(0);
  });
});
