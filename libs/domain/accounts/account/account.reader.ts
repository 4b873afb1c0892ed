import { Injectable } from '@nestjs/common';
import type { AccountId, Actor, EmployeeId, Role, SessionId, UnitId } from '@piawai/contracts';
import { employeeName } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';

import { isStaffRole } from '../access/access.rules';

/** Who somebody is, for the person's own screen. */
export interface Identity {
  readonly accountId: AccountId;
  readonly employeeId: EmployeeId | null;
  readonly name: string;
  readonly email: string | null;
  readonly agency: { readonly id: UnitId; readonly name: string; readonly zone: string };
  readonly mfaActive: boolean;
  readonly firstSignedInAt: Date | null;
}

/** One of a person's own sessions. */
export interface OwnSession {
  readonly id: SessionId;
  readonly device: string;
  readonly address: string | null;
  readonly startedAt: Date;
  readonly lastUsedAt: Date;
  readonly current: boolean;
}

interface IdentityRow {
  id: string;
  employee_id: string | null;
  name: string | null;
  email: string | null;
  front_title: string | null;
  full_name: string | null;
  back_title: string | null;
  agency_id: string;
  agency_name: string;
  zone: string;
  mfa_active: boolean;
  first_signed_in_at: Date | null;
}

const IDENTITY = `
  select a.id, e.id as employee_id, a.name, a.email, e.front_title, e.full_name, e.back_title,
         u.id as agency_id, u.name as agency_name, u.zone, a.mfa_confirmed_at is not null as mfa_active, a.first_signed_in_at
  from accounts.account a
  join organisation.unit u on u.id = a.agency_id
  left join organisation.employee own on own.id = a.employee_id
  left join organisation.employee e on e.id = coalesce(own.merged_into, own.id)
  where a.id = $1`;

/** Questions about accounts by account; a person's own data. */
@Injectable()
export class AccountReader {
  constructor(private readonly database: Database) {}

  async identityOf(accountId: AccountId): Promise<Identity> {
    const [row] = await this.database.read<IdentityRow>(IDENTITY, [accountId]);
    return {
      accountId,
      employeeId: row!.employee_id,
      name: calledBy(row!),
      email: row!.email,
      agency: { id: row!.agency_id, name: row!.agency_name, zone: row!.zone },
      mfaActive: row!.mfa_active,
      firstSignedInAt: row!.first_signed_in_at,
    };
  }

  /** The account of an employee; null when none was opened. */
  async accountOf(employeeId: EmployeeId): Promise<AccountId | null> {
    const [row] = await this.database.read<{ id: string }>('select id from accounts.account where employee_id = $1', [employeeId]);
    return row?.id ?? null;
  }

  /** What accounts are called, by id. */
  async namesOf(accountIds: readonly AccountId[]): Promise<Map<AccountId, string>> {
    const rows = await this.database.read<Pick<IdentityRow, 'id' | 'name' | 'front_title' | 'full_name' | 'back_title'>>(
      `select a.id, a.name, e.front_title, e.full_name, e.back_title
       from accounts.account a left join organisation.employee e on e.id = a.employee_id where a.id = any ($1::uuid[])`,
      [accountIds],
    );
    return new Map(rows.map((row) => [row.id, calledBy(row)]));
  }

  /** Whether the actor was given a role that rests until a second factor is on. */
  async holdsStaffRole({ accountId, on }: Actor): Promise<boolean> {
    const rows = await this.database.read<{ role: Role }>(
      'select role from accounts.grant_row where account_id = $1 and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)',
      [accountId, on],
    );
    return rows.some(({ role }) => isStaffRole(role));
  }

  /** Words that must not be the person's password. */
  async personalWords(accountId: AccountId): Promise<(string | null)[]> {
    const rows = await this.database.read<{ word: string | null }>(
      `select unnest(array[a.email, split_part(a.email, '@', 1), a.name, e.full_name]) as word
       from accounts.account a left join organisation.employee e on e.id = a.employee_id where a.id = $1
       union select i.value from accounts.account a join organisation.employee_identifier i on i.employee_id = a.employee_id where a.id = $1`,
      [accountId],
    );
    return rows.map((row) => row.word);
  }

  /** The actor's own sessions that have not ended, the newest first; at most fifty. */
  async sessionsOf(actor: Actor): Promise<OwnSession[]> {
    const rows = await this.database.read<Omit<OwnSession, 'current'>>(
      `select id, device, address, started_at as "startedAt", last_used_at as "lastUsedAt"
       from accounts.session where account_id = $1 and ended_at is null order by last_used_at desc, id limit 50`,
      [actor.accountId],
    );
    return rows.map((row) => ({ ...row, current: row.id === actor.sessionId }));
  }
}

/** An employee is called by the name in organisation, anybody else by the account's own. */
const calledBy = ({ name, full_name, front_title, back_title }: Pick<IdentityRow, 'name' | 'front_title' | 'full_name' | 'back_title'>): string =>
  full_name === null ? (name ?? '') : employeeName(front_title, full_name, back_title);
