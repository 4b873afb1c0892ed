import { Injectable } from '@nestjs/common';
import { type AccountId, DomainError, type EmployeeId, type Scope } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { AccountService } from '../account/account.service';
import { agencyWithin, refuseHigherRoles } from '../account/managed-account';
import { SessionService } from '../session/session.service';
import { ActivationCodes } from './activation-codes';
import type { ActivationReason, OrderedPrint, SlipPreview, SlipSelection } from './activation.types';
import { chosenPeople, type ChosenPerson } from './chosen-people';

/** Days for which a code is good: it is handed over in person, and people are away. */
const DAYS = 14;
/** Slips of one order; more make a sheet that nobody cuts. */
const MOST_SLIPS = 10_000;

export interface OrderSlips extends SlipSelection {
  readonly id: string;
}

export interface GiveCode {
  /** The order, as the caller numbers it. */
  readonly id: string;
  readonly employeeId: EmployeeId;
  readonly reason: ActivationReason;
  /** What the choice does not say. */
  readonly note: string | null;
}

/** A code that an admin sees once, to hand it over in person. */
export interface GivenCode extends OrderedPrint {
  readonly code: string;
}

interface Recipient {
  readonly employeeId: EmployeeId;
  readonly unitId: string;
}

/** Orders activation codes; a new code for the same account replaces the one before. */
@Injectable()
export class OrderSlipsService {
  constructor(
    private readonly accounts: AccountService,
    private readonly sessions: SessionService,
    private readonly codes: ActivationCodes,
  ) {}

  /** What an order would do; writes nothing. */
  async previewSlips(tx: Tx, selection: SlipSelection, scope: Scope): Promise<SlipPreview> {
    const { sql, params } = chosenPeople(scope, selection, tx.now);
    const rows = await tx.query<{ verdict: ChosenPerson['verdict']; people: number; open: number }>(
      `select verdict, count(*)::int as people, (count(*) filter (where open))::int as open from (${sql}) chosen group by verdict`,
      params,
    );
    const count = (verdict: ChosenPerson['verdict']): number => rows.find((row) => row.verdict === verdict)?.people ?? 0;
    return {
      slips: count('PRINT'),
      replaced: rows.find(({ verdict }) => verdict === 'PRINT')?.open ?? 0,
      leftOut: { own: count('OWN'), blocked: count('BLOCKED'), signedIn: count('SIGNED_IN'), higherRole: count('HIGHER_ROLE'), openSlip: count('OPEN_SLIP') },
    };
  }

  /**
   * A code for everybody of the selection who has never signed in; opens accounts where there are none.
   * @throws accounts.nobody_to_print, accounts.too_many_slips
   */
  async orderSlips(tx: Tx, command: OrderSlips, scope: Scope): Promise<OrderedPrint> {
    const before = await this.orderedBefore(tx, command.id, scope);
    if (before) return before;
    const { sql, params } = chosenPeople(scope, command, tx.now);
    const people = await tx.query<ChosenPerson>(`select * from (${sql}) chosen where verdict = 'PRINT' limit ${MOST_SLIPS + 1}`, params);
    if (people.length === 0) throw new DomainError('accounts.nobody_to_print');
    if (people.length > MOST_SLIPS) throw new DomainError('accounts.too_many_slips', { most: MOST_SLIPS });
    await this.accounts.openAccounts(tx, people.map((person) => ({ employeeId: person.employee_id, agencyId: person.agency_id })));
    const recipients = people.map((person) => ({ employeeId: person.employee_id, unitId: person.unit_id }));
    const order = { id: command.id, reason: 'FIRST_SIGN_IN' as const, note: null };
    const { print } = await this.makeSlips(tx, order, recipients, scope);
    return print;
  }

  /**
   * A code for one employee, new or known; the password of before no longer counts and every session ends.
   * @throws platform.own_request, platform.not_found, accounts.link_not_allowed, accounts.blocked
   */
  async giveCode(tx: Tx, command: GiveCode, scope: Scope): Promise<GivenCode> {
    const agencyId = await agencyWithin(tx, command.employeeId, scope);
    const accountId = await this.accounts.openAccount(tx, { employeeId: command.employeeId, agencyId });
    await refuseHigherRoles(tx, accountId, scope);
    const before = await this.orderedBefore(tx, command.id, scope);
    if (before) return { ...before, code: await this.codeWithin(tx, before.id, accountId) };
    const account = await this.accounts.lock(tx, accountId);
    if (account.blockedAt) throw new DomainError('accounts.blocked');
    await this.accounts.forgetPassword(tx, accountId);
    await this.sessions.endSessions(tx, [accountId], 'REVOKED');
    const [place] = await tx.query<{ unit_id: string }>('select unit_id from organisation.membership where employee_id = $1 and valid @> $2::date', [command.employeeId, scope.actor.on]);
    const { print, slipIds } = await this.makeSlips(tx, command, [{ employeeId: command.employeeId, unitId: place!.unit_id }], scope);
    return { ...print, code: this.codes.codeOf(slipIds[0]!) };
  }

  private async makeSlips(tx: Tx, order: Pick<GiveCode, 'id' | 'reason' | 'note'>, recipients: Recipient[], scope: Scope): Promise<{ print: OrderedPrint; slipIds: string[] }> {
    const employeeIds = recipients.map(({ employeeId }) => employeeId);
    const expiresAt = new Date(tx.now.getTime() + DAYS * 86_400_000);
    // In id order, so that two admins who print for the same people wait for each other instead of meeting halfway.
    await tx.query('select from accounts.account where employee_id = any ($1::uuid[]) order by id for no key update', [employeeIds]);
    await tx.query(
      `update accounts.activation_slip s set replaced_at = $2 from accounts.account a
       where a.employee_id = any ($1::uuid[]) and s.account_id = a.id and s.used_at is null and s.replaced_at is null`,
      [employeeIds, tx.now],
    );
    await tx.query(
      'insert into accounts.activation_print (id, ordered_by, reason, note, slips, ordered_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [order.id, scope.actor.accountId, order.reason, order.note, recipients.length, tx.now, expiresAt],
    );
    const slips = await tx.query<{ id: string; accountId: AccountId }>(
      `insert into accounts.activation_slip (id, print_id, place, account_id, unit_id, made_at, expires_at)
       select uuidv7(), $1, r.place, a.id, r.unit_id, $4, $5
       from unnest($2::uuid[], $3::uuid[]) with ordinality as r(employee_id, unit_id, place) join accounts.account a on a.employee_id = r.employee_id
       returning id, account_id as "accountId"`,
      [order.id, employeeIds, recipients.map(({ unitId }) => unitId), tx.now, expiresAt],
    );
    for (const { accountId } of slips) tx.audit('accounts.activation_code_given', { kind: 'account', id: accountId }, { printId: order.id, reason: order.reason });
    return { print: { id: order.id, slips: slips.length, expiresAt }, slipIds: slips.map(({ id }) => id) };
  }

  /** The same order once more, after a lost answer. */
  private async orderedBefore(tx: Tx, printId: string, scope: Scope): Promise<OrderedPrint | null> {
    const [print] = await tx.query<OrderedPrint & { orderedBy: AccountId }>(
      'select id, slips, expires_at as "expiresAt", ordered_by as "orderedBy" from accounts.activation_print where id = $1',
      [printId],
    );
    if (!print) return null;
    if (print.orderedBy !== scope.actor.accountId) throw new DomainError('platform.different_repeat');
    return { id: print.id, slips: print.slips, expiresAt: print.expiresAt };
  }

  private async codeWithin(tx: Tx, printId: string, accountId: AccountId): Promise<string> {
    const [slip] = await tx.query<{ id: string }>('select id from accounts.activation_slip where print_id = $1 and account_id = $2', [printId, accountId]);
    if (!slip) throw new DomainError('platform.different_repeat');
    return this.codes.codeOf(slip.id);
  }
}
