import type { Role } from '@piawai/contracts';

import { anAccount, accountServices, signedIn } from '../../../../test/builders/account';
import { anEmployee } from '../../../../test/builders/employee';
import { anAgency, aUnit } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

describe('a grant', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof accountServices>;
  let agencyId: string;
  let unitId: string;

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.stopAt('2026-11-21T03:00:00Z');
    services = accountServices(db);
    agencyId = await anAgency(db);
    unitId = await aUnit(db, { parentId: agencyId });
  });
  afterAll(() => db.close());

  const employeeHere = async (): Promise<string> => (await anEmployee(db, { unitId })).id;
  const admin = async () => signedIn(db, { employeeId: await employeeHere(), grants: [{ role: 'ADMIN_BKPSDM' }] });
  const give = (giver: Awaited<ReturnType<typeof admin>>, accountId: string, role: Role, reachId: string | null = unitId, from = '2026-11-21', to: string | null = null) =>
    db.database.transaction((tx) =>
      services.grants.giveGrant(tx, { accountId, role, reachKind: reachId ? 'subtree' : 'installation', reachId, from, to }, giver.scopeOf('accounts.grant.manage')),
    );

  it('holds from its first day to the day before its end', async () => {
    const giver = await admin();
    const keeper = await signedIn(db, { employeeId: await employeeHere() });
    await give(giver, keeper.accountId, 'ADMIN_OPD', unitId, '2026-11-22', '2026-11-24');
    const roles = async (day: string): Promise<Role[]> => {
      db.clock.stopAt(`${day}T03:00:00Z`);
      services.actors.forget();
      const actor = await services.actors.actorOf(keeper.actor.sessionId);
      return actor!.grants.map((grant) => grant.role);
    };
    expect(await roles('2026-11-21')).toEqual(['PEGAWAI']);
    db.clock.stopAt('2026-11-22T03:00:00Z');
    const second = await db.database.transaction((tx) => services.sessions.startSession(tx, keeper.accountId, { device: 'test', address: null }));
    services.actors.forget();
    expect((await services.actors.actorOf(second.sessionId))!.grants.map((grant) => grant.role)).toEqual(['ADMIN_OPD', 'PEGAWAI']);
    expect(await roles('2026-11-24')).toEqual(['PEGAWAI']);
    db.clock.stopAt('2026-11-21T03:00:00Z');
  });

  it('given again is the same grant, and one that overlaps is refused', async () => {
    const giver = await admin();
    const { accountId } = await anAccount(db, { employeeId: await employeeHere() });
    const id = await give(giver, accountId, 'PENGAMPU');
    expect(await give(giver, accountId, 'PENGAMPU')).toBe(id);
    await expect(give(giver, accountId, 'PENGAMPU', unitId, '2026-12-01')).rejects.toMatchObject({ code: 'accounts.grant_overlaps' });
  });

  it('is given within the reach of the giver, never to oneself, never above', async () => {
    const giver = await admin();
    const { accountId } = await anAccount(db, { employeeId: await employeeHere() });
    const foreign = await anAccount(db);
    const forbidden = { code: 'platform.forbidden' };
    await expect(give(giver, giver.accountId, 'AUDITOR')).rejects.toMatchObject({ code: 'platform.own_request' });
    await expect(give(giver, foreign.accountId, 'AUDITOR')).rejects.toMatchObject(forbidden);
    await expect(give(giver, accountId, 'AUDITOR', foreign.agencyId)).rejects.toMatchObject(forbidden);
    await expect(give(giver, accountId, 'ADMIN_SISTEM', null)).rejects.toMatchObject(forbidden);
    await expect(give(giver, accountId, 'ATASAN')).rejects.toMatchObject(forbidden);
  });

  it('ended is kept, with who ended it, and shows in the list', async () => {
    const giver = await admin();
    const { accountId } = await anAccount(db, { employeeId: await employeeHere() });
    const id = await give(giver, accountId, 'PIMPINAN');
    const scope = giver.scopeOf('accounts.grant.manage');
    await db.database.transaction((tx) => services.grants.endGrant(tx, id, '2026-12-01', scope));
    const { items } = await services.grantReader.list(scope, { accountId, limit: 10 });
    expect(items).toMatchObject([{ id, role: 'PIMPINAN', reachName: 'Dinas Uji', from: '2026-11-21', to: '2026-12-01' }]);
    const audit = await db.database.read<{ action: string }>(`select action from platform.audit_entry where subject_id = $1 order by id`, [accountId]);
    expect(audit.map((entry) => entry.action)).toEqual(['accounts.grant_given', 'accounts.grant_ended']);
  });
});
