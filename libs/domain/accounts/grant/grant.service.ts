import { Injectable } from '@nestjs/common';
import { type AccountId, type CivilDate, DomainError, type Role, type Scope } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { ActorDirectory } from '../access/actor-directory';
import { GrantRow } from './grant.entity';
import { mayGive } from './grant.rules';

export interface GiveGrant {
  readonly accountId: AccountId;
  readonly role: Role;
  readonly reachKind: GrantRow['reachKind'];
  /** Null only for the installation. */
  readonly reachId: string | null;
  readonly from: CivilDate;
  /** Exclusive; null = open end. */
  readonly to: CivilDate | null;
}

/** Gives and ends grants, within what the giver reaches. Nobody gives a grant to oneself. */
@Injectable()
export class GrantService {
  constructor(private readonly actors: ActorDirectory) {}

  /** Gives a grant; the same grant once more is the same grant. */
  async giveGrant(tx: Tx, command: GiveGrant, scope: Scope): Promise<string> {
    const { actor } = scope;
    if (command.accountId === actor.accountId) throw new DomainError('platform.own_request');
    if (command.to !== null && command.to <= command.from) throw new DomainError('platform.invalid_input', { fields: { to: ['after from'] } });
    if (!mayGive(scope, command) || !(await this.reaches(tx, command, scope))) throw new DomainError('platform.forbidden');
    const id = await this.insertGrant(tx, command, actor.accountId);
    this.actors.forget();
    return id;
  }

  /** For seeds and imports, where no actor stands behind a grant. */
  async insertGrant(tx: Tx, command: GiveGrant, givenBy: AccountId | null): Promise<string> {
    const { accountId, role, reachKind, reachId, from, to } = command;
    const inserted = await tx.query<{ id: string }>(
      `insert into accounts.grant_row (id, account_id, role, reach_kind, reach_id, valid_from, valid_to, given_by, given_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
      [newId(), accountId, role, reachKind, reachId, from, to, givenBy, tx.now],
    );
    if (inserted[0]) {
      tx.audit('accounts.grant_given', { kind: 'account', id: accountId }, { grantId: inserted[0].id, role, reachKind, reachId, from, to });
      return inserted[0].id;
    }
    const [same] = await tx.query<{ id: string }>(
      `select id from accounts.grant_row where account_id = $1 and role = $2 and reach_kind = $3 and reach_id is not distinct from $4
         and valid_from = $5 and valid_to is not distinct from $6`,
      [accountId, role, reachKind, reachId, from, to],
    );
    if (!same) throw new DomainError('accounts.grant_overlaps');
    return same.id;
  }

  /** Ends a grant on a date (exclusive); one that has not begun never holds. */
  async endGrant(tx: Tx, grantId: string, on: CivilDate, scope: Scope): Promise<void> {
    const grant = await tx.manager.findOne(GrantRow, { where: { id: grantId }, lock: { mode: 'for_no_key_update' } });
    if (!grant || !mayGive(scope, grant) || !(await this.reaches(tx, grant, scope))) throw new DomainError('platform.not_found');
    const to = on < grant.validFrom ? grant.validFrom : on;
    if (grant.validTo !== null && grant.validTo <= to) return;
    await tx.manager.update(GrantRow, grantId, { validTo: to, endedBy: scope.actor.accountId });
    tx.audit('accounts.grant_ended', { kind: 'account', id: grant.accountId }, { grantId, to });
    this.actors.forget();
  }

  /** Whether the account, and the unit of a subtree, lie within the giver's reach. */
  private async reaches(tx: Tx, grant: Pick<GiveGrant, 'accountId' | 'reachKind' | 'reachId'>, scope: Scope): Promise<boolean> {
    if (scope.reaches.some((reach) => reach.kind === 'installation')) return true;
    const units = scope.reaches.flatMap((reach) => (reach.kind === 'subtree' ? [reach.unitId] : []));
    const [row] = await tx.query<{ covered: boolean }>(
      `select exists (select from accounts.account a join organisation.unit_closure c on c.descendant_id = a.agency_id
                where a.id = $1 and c.ancestor_id = any ($2))
          and ($3::text <> 'subtree' or exists (select from organisation.unit_closure c
                where c.descendant_id = $4 and c.ancestor_id = any ($2))) as covered`,
      [grant.accountId, units, grant.reachKind, grant.reachId],
    );
    return row?.covered === true;
  }
}
