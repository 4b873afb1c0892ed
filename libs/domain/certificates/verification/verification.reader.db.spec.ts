import { aCertificate, certificateServices, type CertificateServices, render, type TestCertificate } from '../../../../test/builders/certificate';
import { testDatabase, type TestDatabase } from '../../../../test/environment/database';

jest.setTimeout(60_000);

describe('public verification', () => {
  let db: TestDatabase;
  let services: CertificateServices;
  let certificate: TestCertificate;
  let printed: { verificationId: string; code: string; nip: string };
  beforeAll(async () => {
    db = await testDatabase();
    services = certificateServices(db);
    certificate = await aCertificate(db, services);
    const [row] = await db.database.read<typeof printed>(
      `select verification_id as "verificationId", verify_code as code, frozen->'holder'->>'nip' as nip from certificates.certificate where id = $1`,
      [certificate.certificateId],
    );
    if (!row) throw new Error('No certificate.');
    printed = row;
  });
  afterAll(async () => {
    await services.close();
    await db.close();
  });

  it('shows what is on the paper, of the NIP the last four digits, and the hash once there is a file', async () => {
    expect((await services.verification.byId(printed.verificationId)).certificate?.sha256).toBeNull();
    await render(db, services, certificate.certificateId);
    const { status, certificate: shown } = await services.verification.byId(printed.verificationId);
    expect(status).toBe('valid');
    expect(shown).toMatchObject({ number: certificate.numberText, holderName: 'Budi Uji', nipLastFour: printed.nip.slice(-4), jp: 2, successor: null });
    expect(shown?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(shown)).not.toContain(printed.nip);
    expect(Object.keys(shown ?? {})).not.toEqual(expect.arrayContaining(['state', 'verifyCode', 'nip']));
  });

  it.each([['AAAAAAAAAAAAAAAAAAAAAAAA'], ['x'], ["' or 1=1 --"], ['a\0b'], ['ä'.repeat(5_000)], ['']])('answers %.20j like any unknown id', async (id) => {
    expect(await services.verification.byId(id)).toEqual({ status: 'unknown', certificate: null });
  });

  it('tells status, issuer and date to whoever knows the number, and the rest with the code', async () => {
    const [bare] = await services.verification.byNumber(certificate.numberText, null);
    expect(bare).toEqual({ status: 'valid', issuer: 'Pemerintah Kota Uji', issuedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), certificate: null });
    expect(await services.verification.byNumber(certificate.numberText, 'ABCD2345')).toEqual([bare]);
    const typed = ` ${printed.code.slice(0, 4).toLowerCase()}-${printed.code.slice(4).toLowerCase()} `;
    const [opened] = await services.verification.byNumber(certificate.numberText.replaceAll('/', ' / '), typed);
    expect(opened).toMatchObject({ status: 'valid', certificate: { holderName: 'Budi Uji' } });
    expect(await services.verification.byNumber('1/1/1999', printed.code)).toEqual([]);
  });
});
