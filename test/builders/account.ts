import type { AccountId, Actor, EmployeeId, Permission, Role, Scope, UnitId } from '@piawai/contracts';
import {
  AccountListReader, AccountReader, AccountService, ActivateAccountService, ActivationCodes, ActorDirectory, BulkAccountService, ContactService, GrantReader, GrantService, hashPassword, LoginReader, MfaService,
  NeverSignedInReader, OrderSlipsService, OwnEmailService, OwnPassword, PasswordService, SessionService, SignInService, SlipReader, SlipSheetService, UnitCountsReader,
} from '@piawai/domain/accounts';
import { scopeFor } from '@piawai/domain/accounts/rules';
import { AgencySettingService, OrganisationReader } from '@piawai/domain/organisation';
import { RateLimit } from '@piawai/platform/auth/rate-limit';
import { SESSION_COOKIE, SessionToken } from '@piawai/platform/auth/session-token';
import { Config } from '@piawai/platform/config/config';

import type { TestDatabase } from '../environment/database';
import { anEmployee } from './employee';

/** Signs the session tokens of builders; processes of a test that take them are started with it. */
export const TEST_TOKEN_SECRET = 'a secret of the tests, of no other use';
export const TEST_PASSWORD = 'kata-sandi-uji-2026';
/** One hash for all: hashing is slow on purpose. */
let testHash: Promise<string> | undefined;

/** The services of accounts over one test database, as Nest would join them. */
export function accountServices(db: TestDatabase) {
  const { database, clock } = db;
  const config = new Config({ DATABASE_URL: db.url, PIAWAI_ENV: 'test', PIAWAI_TOKEN_SECRET: TEST_TOKEN_SECRET });
  const tokens = new SessionToken(config, clock);
  const organisation = new OrganisationReader(database, clock);
  const actors = new ActorDirectory(database, clock, organisation);
  const limits = new RateLimit(database, clock);
  const logins = new LoginReader(database);
  const reader = new AccountReader(database);
  const accounts = new AccountService();
  const sessions = new SessionService(config, database, tokens, actors);
  const ownPassword = new OwnPassword(database, limits);
  const mfa = new MfaService(config, accounts, actors, database, ownPassword);
  const signIns = new SignInService(database, limits, logins, accounts, sessions, mfa);
  const passwords = new PasswordService(config, database, limits, logins, reader, sessions, ownPassword);
  const codes = new ActivationCodes(config);
  return {
    config, codes, tokens, actors, limits, reader, accounts, sessions, mfa, signIns, passwords,
    grants: new GrantService(actors), grantReader: new GrantReader(database),
    list: new AccountListReader(database), bulk: new BulkAccountService(sessions), emails: new OwnEmailService(config, database, limits, ownPassword),
    orders: new OrderSlipsService(accounts, sessions, codes), sheets: new SlipSheetService(config, database, codes, organisation), slips: new SlipReader(database, clock),
    activation: new ActivateAccountService(database, limits, logins, codes, passwords, signIns),
    neverSignedIn: new NeverSignedInReader(database, clock), unitCounts: new UnitCountsReader(database, clock), contacts: new ContactService(),
  };
}

export interface AccountSettings {
  /** Default: a new employee. */
  readonly employeeId?: EmployeeId;
  readonly email?: string;
  /** Roles over a unit, from 2018 on; the default unit is the agency. */
  readonly grants?: readonly { readonly role: Role; readonly unitId?: UnitId }[];
  /** Whether the agency asks for a second factor (default: no, unlike the product). */
  readonly mfaRequired?: boolean;
}

export interface TestAccount {
  readonly accountId: AccountId;
  readonly employeeId: EmployeeId;
  readonly agencyId: UnitId;
  readonly nip: string;
}

/** An account of an employee, with TEST_PASSWORD. */
export async function anAccount(db: TestDatabase, settings: AccountSettings = {}): Promise<TestAccount> {
  const employeeId = settings.employeeId ?? (await anEmployee(db)).id;
  const [person] = await db.database.read<{ agency_id: string; nip: string }>(
    `select u.agency_id, i.value as nip from organisation.membership m join organisation.unit u on u.id = m.unit_id
     join organisation.employee_identifier i on i.employee_id = m.employee_id and i.kind = 'NIP'
     where m.employee_id = $1 order by m.valid desc limit 1`,
    [employeeId],
  );
  const agencyId = person!.agency_id;
  const passwordHash = await (testHash ??= hashPassword(TEST_PASSWORD));
  const { accounts, grants } = accountServices(db);
  const accountId = await db.database.transaction(async (tx) => {
    await new AgencySettingService().setSetting(tx, { agencyId, key: 'mfaRequired', value: settings.mfaRequired ?? false, from: '2018-01-01' });
    const id = await accounts.openAccount(tx, { employeeId, agencyId, email: settings.email ?? null, passwordHash });
    for (const { role, unitId = agencyId } of settings.grants ?? []) {
      const reach = role === 'ADMIN_SISTEM' ? ({ reachKind: 'installation', reachId: null } as const) : ({ reachKind: 'subtree', reachId: unitId } as const);
      await grants.insertGrant(tx, { accountId: id, role, ...reach, from: '2018-01-01', to: null }, null);
    }
    return id;
  });
  return { accountId, employeeId, agencyId, nip: person!.nip };
}

export interface SignedInTester extends TestAccount {
  readonly actor: Actor;
  readonly scopeOf: (permission: Permission) => Scope;
  /** `cookie` header of a session token signed with the test's secret. */
  readonly cookie: string;
}

/** Somebody with an account and a running session. */
export async function signedIn(db: TestDatabase, settings: AccountSettings = {}): Promise<SignedInTester> {
  const account = await anAccount(db, settings);
  const { sessions, actors } = accountServices(db);
  const keys = await db.database.transaction((tx) => sessions.startSession(tx, account.accountId, { device: 'test', address: null }));
  const actor = await actors.actorOf(keys.sessionId);
  if (!actor) throw new Error('The session did not start.');
  return { ...account, actor, scopeOf: (permission) => scopeFor(actor, permission), cookie: `${SESSION_COOKIE}=${keys.sessionToken}` };
}
