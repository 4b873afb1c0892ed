import { EmployeeService, UnitService } from '@piawai/domain/organisation';

import { accountServices } from '../../../../test/builders/account';
import { aNip } from '../../../../test/builders/employee';
import { theInstallation } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { FoundAgencyService } from './found-agency.service';

const VISITOR = { device: 'test', address: '10.0.0.1' };
const PASSWORD = 'naik becak ke pasar';

describe('a new agency', () => {
  let db: TestDatabase;
  const nip = aNip();
  const command = { code: 'KOTABARU', name: 'Pemerintah Kota Baru', zone: 'Asia/Makassar', admin: { nip, fullName: 'Sari Admin', kind: 'PNS' as const }, from: '2026-11-02' };

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.stopAt('2026-11-02T03:00:00Z');
    await theInstallation(db);
  });
  afterAll(() => db.close());

  const found = (changes: Partial<typeof command> = {}) => {
    const { accounts, grants, codes } = accountServices(db);
    const service = new FoundAgencyService(new UnitService(), new EmployeeService(), accounts, grants, codes);
    return db.database.transaction((tx) => service.foundAgency(tx, { ...command, ...changes }));
  };

  it('begins with one admin, who gets in with the code and rests until the second factor is on', async () => {
    const { agencyId, accountId, code } = await found();
    const { activation, actors, reader, tokens } = accountServices(db);
    const { sessionToken } = await activation.activateAccount({ login: nip, code, password: PASSWORD }, VISITOR);
    const actor = (await actors.actorOf((await tokens.verify(sessionToken))!.sessionId))!;
    expect(actor.grants.map(({ role }) => role)).toEqual(['PEGAWAI']);
    expect(await reader.holdsStaffRole(actor)).toBe(true);
    expect(await reader.identityOf(accountId)).toMatchObject({ name: 'Sari Admin', agency: { id: agencyId, zone: 'Asia/Makassar' }, mfaActive: false });
  });

  it('is founded once: neither its code nor its name is given again, and nothing is left behind', async () => {
    await expect(found({ name: 'Pemerintah Kota Lain' })).rejects.toMatchObject({ code: 'organisation.code_taken' });
    await expect(found({ code: 'LAIN', name: 'pemerintah kota baru' })).rejects.toMatchObject({ code: 'organisation.code_taken' });
    await expect(found({ code: 'LAIN', name: 'Pemerintah Kota Lain' })).rejects.toMatchObject({ code: 'organisation.nip_taken' });
    expect(await db.database.read(`select from organisation.unit where code = 'LAIN'`)).toEqual([]);
  });
});
