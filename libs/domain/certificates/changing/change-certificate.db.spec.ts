import type { Scope } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';
import { aCertificate, certificateServices, type CertificateServices, render, scopeOver, type TestCertificate } from '../../../../test/builders/certificate';
import { anAgency } from '../../../../test/builders/unit';
import { testDatabase, type TestDatabase } from '../../../../test/environment/database';
import type { Correction } from '../issuing/frozen-certificate.rules';

jest.setTimeout(60_000);

describe('changing a certificate', () => {
  let db: TestDatabase;
  let services: CertificateServices;
  beforeAll(async () => {
    db = await testDatabase();
    services = certificateServices(db);
  });
  afterAll(async () => {
    await services.close();
    await db.close();
  });

  const adminOf = (certificate: TestCertificate) => scopeOver(db, certificate.plan.agencyId, 'certificates.certificate.correct');
  const correct = (certificateId: string, scope: Scope, correction: Correction, id = newId()) =>
    db.database.transaction((tx) => services.correcting.correctCertificate(tx, { certificateId, newId: id, scope, correction, note: 'Gelar baru' }));
  const revoke = (certificateId: string, scope: Scope) =>
    db.database.transaction((tx) => services.revoking.revokeCertificate(tx, { certificateId, scope, reason: 'ISSUED_IN_ERROR', note: 'Tertukar' }));
  const verified = async (certificateId: string) => {
    const [row] = await db.database.read<{ id: string }>('select verification_id as id from certificates.certificate where id = $1', [certificateId]);
    return services.verification.byId(row?.id ?? '');
  };

  it('puts a corrected edition with the next number in its place, and both can be verified', async () => {
    const first = await aCertificate(db, services);
    await render(db, services, first.certificateId);
    const scope = await adminOf(first);
    const next = await correct(first.certificateId, scope, { name: 'Budi Uji, S.E.' });
    expect(next.numberText).toBe(first.numberText.replace('/1/', '/2/'));
    const [old, current] = [await verified(first.certificateId), await verified(next.certificateId)];
    expect(old).toMatchObject({
      status: 'superseded', certificate: { number: first.numberText, holderName: 'Budi Uji', successor: { number: next.numberText } },
    });
    expect(old.certificate?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(current).toMatchObject({ status: 'valid', certificate: { holderName: 'Budi Uji, S.E.', successor: null, issuedOn: old.certificate?.issuedOn } });
    const detail = await services.reader.detail(scope, next.certificateId);
    expect(detail).toMatchObject({ edition: 2, jp: 2, frozen: { replaces: first.numberText } });
    expect(await eventsOf(first.certificateId)).toEqual(['certificates.certificate_issued', 'certificates.certificate_superseded']);
    expect(await eventsOf(next.certificateId)).toEqual(['certificates.certificate_issued']);
  });

  it('answers a repeated request with the first answer, and another content under the same id with a refusal', async () => {
    const [certificate, other] = [await aCertificate(db, services), await aCertificate(db, services)];
    const [scope, id] = [await adminOf(certificate), newId()];
    const first = await correct(certificate.certificateId, scope, { unit: 'Dinas Kesehatan' }, id);
    expect(await correct(certificate.certificateId, scope, { unit: 'Dinas Kesehatan' }, id)).toEqual(first);
    await expect(correct(other.certificateId, await adminOf(other), { unit: 'X' }, id)).rejects.toMatchObject({ code: 'platform.different_repeat' });
  });

  it('keeps one current edition when two admins correct at once', async () => {
    const certificate = await aCertificate(db, services);
    const scope = await adminOf(certificate);
    const answers = await Promise.allSettled([correct(certificate.certificateId, scope, { name: 'A' }), correct(certificate.certificateId, scope, { name: 'B' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const rows = await db.database.read<{ state: string }>('select state from certificates.certificate where completion_id = $1 order by edition', [certificate.completionId]);
    expect(rows.map(({ state }) => state)).toEqual(['SUPERSEDED', 'ISSUED']);
  });

  it('refuses when nothing was changed', async () => {
    const certificate = await aCertificate(db, services);
    await expect(correct(certificate.certificateId, await adminOf(certificate), { name: 'Budi Uji' })).rejects.toMatchObject({ code: 'certificates.nothing_to_correct' });
  });

  it('lets nobody change their own certificate, nor one of another agency', async () => {
    const certificate = await aCertificate(db, services);
    const own = await scopeOver(db, certificate.plan.agencyId, 'certificates.certificate.correct', certificate.employeeId);
    const foreign = await scopeOver(db, await anAgency(db, { code: 'LAIN' }), 'certificates.certificate.correct');
    await expect(correct(certificate.certificateId, own, { name: 'X' })).rejects.toMatchObject({ code: 'platform.own_request' });
    await expect(revoke(certificate.certificateId, own)).rejects.toMatchObject({ code: 'platform.own_request' });
    await expect(correct(certificate.certificateId, foreign, { name: 'X' })).rejects.toMatchObject({ code: 'platform.not_found' });
    await expect(revoke(newId(), foreign)).rejects.toMatchObject({ code: 'platform.not_found' });
  });

  it('revokes with a reason, once, and says so to whoever verifies', async () => {
    const certificate = await aCertificate(db, services);
    const scope = await adminOf(certificate);
    await revoke(certificate.certificateId, scope);
    expect(await verified(certificate.certificateId)).toMatchObject({ status: 'revoked', certificate: { endedAt: expect.any(Date) } });
    const { changes } = await services.reader.detail(scope, certificate.certificateId);
    expect(changes).toMatchObject([{ status: 'REVOKED', reason: 'ISSUED_IN_ERROR', note: 'Tertukar', actorAccountId: scope.actor.accountId }]);
    await expect(revoke(certificate.certificateId, scope)).rejects.toMatchObject({ code: 'certificates.not_current' });
    await expect(correct(certificate.certificateId, scope, { name: 'X' })).rejects.toMatchObject({ code: 'certificates.not_current' });
    const audit = await db.database.read(`select action from platform.audit_entry where subject_id = $1`, [certificate.certificateId]);
    expect(audit).toEqual([{ action: 'certificates.revoked' }]);
  });

  it('withdraws the current edition of an annulled completion, however often it is told', async () => {
    const certificate = await aCertificate(db, services);
    const next = await correct(certificate.certificateId, await adminOf(certificate), { name: 'B' });
    for (let time = 0; time < 2; time += 1) await db.database.transaction((tx) => services.revoking.withdrawCertificates(tx, certificate.completionId));
    expect((await verified(certificate.certificateId)).status).toBe('superseded');
    expect((await verified(next.certificateId)).status).toBe('revoked');
    expect(await eventsOf(next.certificateId)).toEqual(['certificates.certificate_issued', 'certificates.certificate_revoked']);
  });

  async function eventsOf(certificateId: string): Promise<string[]> {
    const rows = await db.database.read<{ name: string }>(`select name from platform.outbox_event where payload->>'certificateId' = $1 order by name`, [certificateId]);
    return rows.map(({ name }) => name);
  }
});
