import { PERMISSIONS, ROLES, type Role } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';

import { type SignedInTester, signedIn } from '../../builders/account';
import { type TestDatabase, testDatabase } from '../../environment/database';
import { type ApiRoute, call, startApi } from './api';

/** Roles that a grant gives; PEGAWAI, ATASAN and PENGGANTI follow from the organisation. */
const GRANTED = (Object.keys(ROLES) as Role[]).filter((role) => role !== 'PEGAWAI' && role !== 'ATASAN' && role !== 'PENGGANTI');
const NOBODY = newId();

describe('what a role may not', () => {
  let db: TestDatabase;
  let routes: ApiRoute[];
  let stop: () => Promise<void>;
  const people = new Map<Role, SignedInTester>();

  beforeAll(async () => {
    db = await testDatabase();
    for (const role of GRANTED) people.set(role, await signedIn(db, { grants: [{ role }] }));
    people.set('PEGAWAI', await signedIn(db));
    ({ routes, stop } = await startApi(db));
  });
  afterAll(async () => {
    await stop?.();
    await db.close();
  });

  /** Signing out comes last, or the routes after it would meet a visitor. */
  const guarded = () => {
    const all = routes.filter(({ permission }) => permission !== null);
    const ends = ({ method, path }: ApiRoute): boolean => method === 'DELETE' && path.endsWith('sessions/current');
    return [...all.filter((route) => !ends(route)), ...all.filter(ends)];
  };
  const label = ({ service, method, path }: ApiRoute): string => `${service} ${method} ${path}`;
  const anyParams = new Proxy({}, { get: () => NOBODY }) as Record<string, string>;

  it('offers routes at all', () => {
    expect(guarded().length).toBeGreaterThan(30);
  });

  it('refuses a visitor on every route that is not public', async () => {
    const answers = await Promise.all(guarded().map(async (route) => [label(route), (await call(route, '', { params: anyParams })).status] as const));
    expect(answers.filter(([, status]) => status !== 401)).toEqual([]);
  });

  it.each([...GRANTED, 'PEGAWAI' as const])('%s is refused exactly where no role of theirs carries the permission', async (role) => {
    const { cookie } = people.get(role)!;
    const wrong: string[] = [];
    for (const route of guarded()) {
      const carriers: readonly Role[] = PERMISSIONS[route.permission!].roles;
      const may = carriers.includes(role) || carriers.includes('PEGAWAI');
      const { status, body } = await call(route, cookie, { params: anyParams });
      const refused = status === 403 && body.details?.permission === route.permission;
      if (refused === may || status >= 500) wrong.push(`${label(route)}: ${status} ${body.code ?? ''}`);
    }
    expect(wrong).toEqual([]);
  });

  it('answers a forged cursor with a sentence, never with an error of ours', async () => {
    const { cookie } = people.get('ADMIN_BKPSDM')!;
    const broken: string[] = [];
    for (const route of guarded().filter(({ method, path }) => method === 'GET' && !path.includes(':'))) {
      for (const values of [['x'], ['x', 'y'], ['x', 'y', 'z'], [null, 1], [1, null, {}]]) {
        const after = Buffer.from(JSON.stringify(values)).toString('base64url');
        const { status } = await call({ ...route, path: `${route.path}?after=${after}` }, cookie, {});
        if (status >= 500) broken.push(`${label(route)} ${JSON.stringify(values)}: ${status}`);
      }
    }
    expect(broken).toEqual([]);
  });
});
