import { Injectable } from '@nestjs/common';
import { type AccountId, DomainError, type EmployeeId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { closeFacts, type DatedFact, type DatedFacts, type DatedTable, factsOf, giveFacts, restoreFacts, without } from './dated-facts';
import type { MergeEmployees } from './merge.types';

interface MergeRow {
  readonly employeeId: EmployeeId;
  readonly duplicateId: EmployeeId;
  readonly undone: boolean;
  readonly taken: DatedFacts;
  readonly given: DatedFacts;
}

/**
 * Says that two records are one person, and takes it back. No fact is rewritten: what was learned and earned keeps the id under
 * which it was recorded, and readers resolve it.
 */
@Injectable()
export class EmployeeMergeService {
  /**
   * The duplicate points to the one that stays, with everything merged into it before. Its offices and stand-ins pass on; its unit and its kind only
   * to somebody who has none.
   * @throws platform.own_request, organisation.person_merged, platform.different_repeat
   */
  async mergeEmployees(tx: Tx, command: MergeEmployees): Promise<void> {
    const { mergeId, employeeId, duplicateId, on, by } = command;
    if (employeeId === duplicateId) throw new DomainError('platform.invalid_input', { fields: { duplicateId: ['is the same record'] } });
    if (by.employeeId === employeeId || by.employeeId === duplicateId) throw new DomainError('platform.own_request');
    const people = await this.lock(tx, [employeeId, duplicateId]);
    const earlier = await this.find(tx, mergeId);
    if (earlier) return sameOrRefused(earlier, command);
    if (people.some(({ mergedInto }) => mergedInto)) throw new DomainError('organisation.person_merged');

    const before = await factsOf(tx, [employeeId, duplicateId]);
    await closeFacts(tx, duplicateId, on);
    await this.handOver(tx, before, command);
    const after = await factsOf(tx, [employeeId, duplicateId]);
    await tx.query(
      `insert into organisation.employee_merge (id, employee_id, duplicate_id, reason, merged_by, merged_at, taken, given)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [mergeId, employeeId, duplicateId, command.reason.trim(), by.accountId, tx.now, JSON.stringify(without(before, after)), JSON.stringify(without(after, before))],
    );
    await this.pointTo(tx, duplicateId, employeeId);
    tx.audit('organisation.employees_merged', { kind: 'employee', id: employeeId }, { mergeId, duplicateId });
    tx.publish('organisation.employee_merged', { employeeId, duplicateId });
  }

  /**
   * Both stand for themselves again, with the units and offices that each had. What was recorded since stays where it was recorded.
   * @throws platform.not_found, platform.own_request, organisation.merge_changed_since
   */
  async splitEmployees(tx: Tx, mergeId: string, by: MergeEmployees['by']): Promise<void> {
    const merge = await this.find(tx, mergeId, 'for update');
    if (!merge) throw new DomainError('platform.not_found');
    const { employeeId, duplicateId, taken, given } = merge;
    if (by.employeeId === employeeId || by.employeeId === duplicateId) throw new DomainError('platform.own_request');
    if (merge.undone) return;
    await this.lock(tx, [employeeId, duplicateId]);
    await restoreFacts(tx, given, taken);
    await this.requireOpenUnits(tx, taken);
    await tx.query('update organisation.employee_merge set undone_by = $2, undone_at = $3 where id = $1', [mergeId, by.accountId, tx.now]);
    await this.pointTo(tx, duplicateId, null);
    tx.audit('organisation.employees_split', { kind: 'employee', id: employeeId }, { mergeId, duplicateId });
    tx.publish('organisation.employee_split', { employeeId, duplicateId });
  }

  /** Keeps a pair off the list of likely duplicates. */
  async markDistinct(tx: Tx, people: readonly [EmployeeId, EmployeeId], accountId: AccountId): Promise<void> {
    const [first, second] = people.toSorted();
    await tx.query(
      `insert into organisation.distinct_people (first_id, second_id, decided_by, decided_at) values ($1, $2, $3, $4) on conflict do nothing`,
      [first, second, accountId, tx.now],
    );
  }

  private async handOver(tx: Tx, before: DatedFacts, { employeeId, duplicateId, on }: MergeEmployees): Promise<void> {
    const placed = await tx.query('select from organisation.membership where employee_id = $1 and (upper_inf(valid) or upper(valid) > $2::date) limit 1', [
      employeeId, on,
    ]);
    const own = (table: DatedTable): DatedFact[] =>
      (before[table] ?? []).filter((fact) => fact.employee_id === duplicateId).map((fact) => ({ ...fact, id: newId(), employee_id: employeeId }));
    if (placed.length === 0) {
      await giveFacts(tx, 'organisation.employment', own('organisation.employment'), on);
      await giveFacts(tx, 'organisation.membership', own('organisation.membership'), on);
      const named = own('organisation.supervision').filter((fact) => fact.supervisor_id !== employeeId);
      await giveFacts(tx, 'organisation.supervision', named, on);
    }
    await giveFacts(tx, 'organisation.headship', own('organisation.headship'), on);
    await giveFacts(tx, 'organisation.unit_helper', own('organisation.unit_helper'), on);
    await giveFacts(tx, 'organisation.stand_in', own('organisation.stand_in').filter((fact) => fact.stand_in_id !== employeeId), on);
    // Towards others: whom the duplicate supervised, and for whom it stood in.
    for (const [table, column] of [['organisation.supervision', 'supervisor_id'], ['organisation.stand_in', 'stand_in_id']] as const) {
      const others = (before[table] ?? []).filter((fact) => fact[column] === duplicateId && fact.employee_id !== employeeId);
      await giveFacts(tx, table, others.map((fact) => ({ ...fact, id: newId(), [column]: employeeId })), on);
    }
  }

  /** Readers resolve one step only, so whoever was merged into the duplicate follows it. */
  private async pointTo(tx: Tx, duplicateId: EmployeeId, employeeId: EmployeeId | null): Promise<void> {
    await tx.query(
      `with recursive below (id) as (
         select $1::uuid
         union select m.duplicate_id from organisation.employee_merge m join below b on m.employee_id = b.id where m.undone_at is null
       )
       update organisation.employee p set merged_into = nullif(coalesce($2::uuid, $1::uuid), p.id), revision = p.revision + 1
       from below where p.id = below.id`,
      [duplicateId, employeeId],
    );
  }

  private async lock(tx: Tx, ids: readonly EmployeeId[]): Promise<{ id: EmployeeId; mergedInto: EmployeeId | null }[]> {
    const people = await tx.query<{ id: EmployeeId; mergedInto: EmployeeId | null }>(
      'select id, merged_into as "mergedInto" from organisation.employee where id = any ($1::uuid[]) order by id for no key update',
      [ids],
    );
    if (people.length < ids.length) throw new DomainError('platform.not_found');
    return people;
  }

  private async find(tx: Tx, mergeId: string, lock: 'for update' | '' = ''): Promise<MergeRow | null> {
    const [row] = await tx.query<MergeRow>(
      `select employee_id as "employeeId", duplicate_id as "duplicateId", undone_at is not null as undone, taken, given
       from organisation.employee_merge where id = $1 ${lock}`,
      [mergeId],
    );
    return row ?? null;
  }

  private async requireOpenUnits(tx: Tx, taken: DatedFacts): Promise<void> {
    const units = (taken['organisation.membership'] ?? []).map((fact) => fact.unit_id);
    const closed = await tx.query('select from organisation.unit where id = any ($1::uuid[]) and valid_to is not null limit 1', [units]);
    if (closed.length > 0) throw new DomainError('organisation.merge_changed_since');
  }
}

function sameOrRefused(earlier: MergeRow, { employeeId, duplicateId }: { employeeId: EmployeeId; duplicateId: EmployeeId }): void {
  if (earlier.employeeId !== employeeId || earlier.duplicateId !== duplicateId) throw new DomainError('platform.different_repeat');
}
