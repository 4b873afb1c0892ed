import type { EmployeeId } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';
import { TOTP } from 'otpauth';

import { accountServices, type SignedInTester, signedIn, TEST_PASSWORD } from '../../../builders/account';
import { anEmployee } from '../../../builders/employee';
import { may, type ObjectOfRoute } from '../belonging';
import type { World } from '../world';

const MANAGE = 'accounts.account.manage';

/** A session of the owner beside the one that the owner acts in. */
const aSession = ({ db, owner }: World) =>
  db.database.transaction((tx) => accountServices(db).sessions.startSession(tx, owner.accountId, { device: 'other', address: null }));

const aGrant = async ({ db, account, unitId, today }: World): Promise<string> => {
  const { accountId } = await account();
  const grant = { accountId, role: 'PENGAMPU', reachKind: 'subtree', reachId: unitId, from: today, to: null } as const;
  return db.database.transaction((tx) => accountServices(db).grants.insertGrant(tx, grant, null));
};

const codeOfOffer = async ({ db }: World, { accountId }: SignedInTester): Promise<string> => {
  const { secret } = await db.database.transaction((tx) => accountServices(db).mfa.offerSecondFactor(tx, accountId, 'Uji', 'Uji'));
  return new TOTP({ secret }).generate();
};

/** Somebody whom the caller surely manages. */
const ownPerson = async ({ db }: World, { actor }: SignedInTester): Promise<EmployeeId> => {
  const over = actor.grants.flatMap(({ role, reach }) => ((role === 'ADMIN_OPD' || role === 'ADMIN_BKPSDM') && reach.kind === 'subtree' ? [reach.unitId] : []));
  return (await anEmployee(db, { unitId: over[0]! })).id;
};

/** All that accounts hold about somebody. */
const stateOf = async ({ db }: World, employeeId: EmployeeId): Promise<string> => {
  const rows = await db.database.read(
    `select to_jsonb(a) as account, (select jsonb_agg(to_jsonb(s) order by s.id) from accounts.session s where s.account_id = a.id) as sessions,
       (select jsonb_agg(to_jsonb(p) order by p.id) from accounts.activation_slip p where p.account_id = a.id) as slips
     from accounts.account a where a.employee_id = $1`,
    [employeeId],
  );
  return JSON.stringify(rows);
};

interface Selection {
  readonly prepare?: (world: World, employeeId: EmployeeId) => Promise<unknown>;
  readonly body?: () => object;
  /** Field of the answer that counts the people who were not passed over. */
  readonly counts: 'changed' | 'slips';
  readonly writes?: false;
}

/** A person of the world and one of the caller's own in one request: the own one is always reached, the other by reach alone, and is else left as before. */
const selection = (label: string, { prepare, body, counts, writes }: Selection): ObjectOfRoute => ({
  of: 'selection',
  make: async (world, by) => {
    const [person, own] = [await world.person(), await ownPerson(world, by)];
    for (const each of [person, own]) await prepare?.(world, each);
    const sent = { body: { employeeIds: [person, own], ...body?.() } };
    const within = may(by, MANAGE, { of: 'person', make: () => sent }, world);
    const before = await stateOf(world, person);
    const answer = JSON.parse(await world.send(label, by, sent)) as Record<string, unknown>;
    const changed = (await stateOf(world, person)) !== before;
    const seen = { place: by.actor.grants, reached: answer[counts], changed };
    expect(seen).toEqual({ ...seen, reached: within ? 2 : 1, changed: within && writes !== false });
    return sent;
  },
});

const withAccount = ({ db }: World, employeeId: EmployeeId): Promise<SignedInTester> => signedIn(db, { employeeId });

const blocked = async (world: World, employeeId: EmployeeId): Promise<void> => {
  await withAccount(world, employeeId);
  await world.db.database.transaction((tx) => tx.query('update accounts.account set blocked_at = $2 where employee_id = $1', [employeeId, tx.now]));
};

export const accountObjects: Readonly<Record<string, ObjectOfRoute>> = {
  'POST /accounts/sign-outs': selection('POST /accounts/sign-outs', { prepare: withAccount, counts: 'changed' }),
  'POST /accounts/blocks': selection('POST /accounts/blocks', { prepare: withAccount, counts: 'changed' }),
  'POST /accounts/unblocks': selection('POST /accounts/unblocks', { prepare: blocked, counts: 'changed' }),
  'POST /accounts/activation-prints/preview': selection('POST /accounts/activation-prints/preview', { counts: 'slips', writes: false }),
  'POST /accounts/activation-prints': selection('POST /accounts/activation-prints', { body: () => ({ id: newId() }), counts: 'slips' }),
  'POST /accounts/people/:employeeId/activation-code': {
    of: 'person',
    make: async (world) => ({ params: { employeeId: await world.person() }, body: { id: newId(), reason: 'FIRST_SIGN_IN' } }),
  },
  'POST /accounts/never-signed-in/contacts': {
    of: 'person', references: ['people.0.employeeId'],
    make: async (world) => ({ body: { people: [{ id: newId(), employeeId: await world.person() }], reason: 'NO_CODE', on: world.today } }),
  },
  'GET /accounts/people/:employeeId': { of: 'person', make: async (world) => ({ params: { employeeId: await world.person() } }) },
  'DELETE /accounts/people/:employeeId/sessions': {
    of: 'person',
    make: async (world) => ({ params: { employeeId: (await world.account()).employeeId } }),
  },
  'POST /accounts/grants': {
    of: 'agency', references: ['accountId', 'reachId'],
    make: async ({ account, unitId, today }) => ({
      body: { accountId: (await account()).accountId, role: 'PENGAMPU', reachKind: 'subtree', reachId: unitId, from: today, to: null },
    }),
  },
  'POST /accounts/grants/:id/end': { of: 'agency', make: async (world) => ({ params: { id: await aGrant(world) }, body: { on: world.today } }) },
  'POST /accounts/mfa': { of: 'caller', make: () => ({}) },
  'PUT /accounts/mfa': { of: 'caller', make: async (world, by) => ({ body: { code: await codeOfOffer(world, by) } }) },
  'DELETE /accounts/mfa': { of: 'caller', make: () => ({ body: { password: TEST_PASSWORD } }) },
  'PUT /accounts/password': { of: 'caller', make: () => ({ body: { current: TEST_PASSWORD, next: TEST_PASSWORD } }) },
  'PUT /accounts/email': { of: 'caller', make: () => ({ body: { email: `${newId()}@example.go.id`, password: TEST_PASSWORD } }) },
  'DELETE /accounts/sessions/:id': { of: 'owner', make: async (world) => ({ params: { id: (await aSession(world)).sessionId } }) },
};
