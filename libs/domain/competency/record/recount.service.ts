import { Injectable } from '@nestjs/common';
import type { EmployeeId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import { StandardsReader } from '@piawai/domain/standards';

import { countJp } from '../counting/count-jp.rules';
import type { JpAward } from '../counting/jp-award';
import type { LearningFact } from '../counting/learning-fact';
import { attainedLevels, type AttainedLevel } from '../levels/attained-level.rules';
import { lockKey, lockPerson, type Person } from '../person/person-lock';

/** Rebuilds what a person's ledger is worth: counted JP and attained levels. Running it again changes nothing. */
@Injectable()
export class RecountService {
  constructor(private readonly standards: StandardsReader) {}

  /** @returns how many awards changed */
  async recountPerson(tx: Tx, employeeId: EmployeeId): Promise<number> {
    return this.recountLocked(tx, await lockPerson(tx, employeeId));
  }

  /** For those who hold the lock on the person already. @returns how many awards changed */
  async recountLocked(tx: Tx, person: Person): Promise<number> {
    const facts = await this.factsOf(tx, person);
    const latest = facts.reduce((date, fact) => (fact.countedOn > date ? fact.countedOn : date), '0001-01-01');
    const policies = await this.standards.jpPolicies(latest, tx);
    const [changed] = await Promise.all([this.writeAwards(tx, person, countJp(facts, policies)), this.writeLevels(tx, person, attainedLevels(facts))]);
    return changed;
  }

  /**
   * Counts people from nothing after their records were merged or split, so that no award stays with the wrong one.
   * Both old keys are locked: a recount that began before the change still holds one of them.
   */
  async recountAfresh(tx: Tx, employeeIds: readonly EmployeeId[]): Promise<void> {
    for (const employeeId of employeeIds.toSorted()) await lockKey(tx, employeeId);
    await tx.query('delete from competency.jp_award where employee_id = any ($1::uuid[])', [employeeIds]);
    await tx.query('delete from competency.attained_level where employee_id = any ($1::uuid[])', [employeeIds]);
    for (const employeeId of employeeIds) await this.recountPerson(tx, employeeId);
  }

  /** People with entries, by id, for a recount of everybody in steps. @param after the last id of the step before, or null */
  async peopleAfter(tx: Tx, after: EmployeeId | null, limit: number): Promise<EmployeeId[]> {
    const rows = await tx.query<{ employee_id: EmployeeId }>(
      `select distinct e.employee_id from competency.ledger_entry e
        where $1::uuid is null or e.employee_id > $1 order by e.employee_id limit $2`,
      [after, limit],
    );
    return rows.map((row) => row.employee_id);
  }

  private factsOf(tx: Tx, person: Person): Promise<LearningFact[]> {
    return tx.query<LearningFact>(
      `select e.id, e.kind, e.reverses_entry_id as "reversesEntryId",
              'completion ' || coalesce(e.completion_id, e.id) as "evidenceKey", e.agency_id as "agencyId",
              e.form_id as "formId", e.completed_on as "countedOn", e.learning_days as days, e.international,
              e.designed_jp as "designedJp", e.levels
         from competency.ledger_entry e where e.employee_id = any($1::uuid[])`,
      [person.ids],
    );
  }

  private async writeAwards(tx: Tx, person: Person, awards: readonly JpAward[]): Promise<number> {
    // Awards of a duplicate move to the person that it was merged into.
    if (person.ids.length > 1) await tx.query('delete from competency.jp_award where employee_id = any($1::uuid[]) and employee_id <> $2', [person.ids, person.employeeId]);
    const changed = await tx.query(
      `insert into competency.jp_award as known (employee_id, entry_id, year, counted_on, raw, cap, counted, policy_id, why)
       select $1, "entryId", year, "countedOn", raw, cap, counted, "policyId", why
         from jsonb_to_recordset($2::jsonb) as a ("entryId" uuid, year smallint, "countedOn" date, raw numeric, cap numeric,
              counted integer, "policyId" uuid, why jsonb)
       on conflict (employee_id, entry_id) do update
         set year = excluded.year, counted_on = excluded.counted_on, raw = excluded.raw, cap = excluded.cap,
             counted = excluded.counted, policy_id = excluded.policy_id, why = excluded.why
       where (known.year, known.counted_on, known.raw, known.cap, known.counted, known.policy_id, known.why)
             is distinct from (excluded.year, excluded.counted_on, excluded.raw, excluded.cap, excluded.counted, excluded.policy_id, excluded.why)
       returning entry_id`,
      [person.employeeId, JSON.stringify(awards)],
    );
    return changed.length;
  }

  private async writeLevels(tx: Tx, person: Person, levels: readonly AttainedLevel[]): Promise<void> {
    await tx.query(
      `with no_longer_proved as (
         delete from competency.attained_level
          where employee_id = any($3::uuid[]) and (employee_id <> $1 or competency_id <> all($4::uuid[]))
       )
       insert into competency.attained_level as known (employee_id, competency_id, level, source, entry_id, attained_on)
       select $1::uuid, "competencyId", level, 'COURSE', "entryId", "attainedOn"
         from jsonb_to_recordset($2::jsonb) as l ("competencyId" uuid, level smallint, "entryId" uuid, "attainedOn" date)
       on conflict (employee_id, competency_id) do update
         set level = excluded.level, entry_id = excluded.entry_id, attained_on = excluded.attained_on
       where (known.level, known.entry_id, known.attained_on) is distinct from (excluded.level, excluded.entry_id, excluded.attained_on)`,
      [person.employeeId, JSON.stringify(levels), person.ids, levels.map((level) => level.competencyId)],
    );
  }
}
