import { TOTP } from 'otpauth';

import { accountServices, type SignedInTester, TEST_PASSWORD } from '../../../builders/account';
import type { ObjectOfRoute } from '../belonging';
import type { World } from '../world';

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

export const accountObjects: Readonly<Record<string, ObjectOfRoute>> = {
  'POST /accounts/activation-links': {
    of: 'person', references: ['employeeId'],
    make: async (world) => ({ body: { employeeId: await world.person(), reason: 'FIRST_SIGN_IN' } }),
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
  'DELETE /accounts/sessions/:id': { of: 'owner', make: async (world) => ({ params: { id: (await aSession(world)).sessionId } }) },
};
