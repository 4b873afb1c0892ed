import { Injectable } from '@nestjs/common';
import type { CompletionId, EmployeeId, LedgerEntryId } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';
import type { Tx } from '@piawai/platform/database/tx';

import { lockPerson, type Person } from '../person/person-lock';
import { RecountService } from './recount.service';

/** Writes learning facts into the ledger, each once, and recounts the person in the same transaction. */
@Injectable()
export class LedgerService {
  constructor(private readonly recount: RecountService) {}

  /** A completion becomes one entry, however often it is delivered; it does not wait for the certificate. */
  async recordCompletion(tx: Tx, completionId: CompletionId): Promise<void> {
    const person = await this.lockOwner(tx, completionId);
    const [entry] = await tx.query<{ id: LedgerEntryId }>(
      `insert into competency.ledger_entry (employee_id, id, kind, completion_id, form_id, started_on, completed_on, learning_days,
              designed_jp, levels, course_id, version_id, unit_id, position_id, employee_kind, agency_id)
       select c.employee_id, $2, 'COMPLETION', c.id, c.form_id, c.started_on, c.completed_on, c.learning_days, c.jp,
              coalesce((select jsonb_agg(jsonb_build_object('competencyId', k.competency_id, 'level', k.level) order by k.competency_id)
                          from catalogue.course_competency k where k.version_id = c.version_id), '[]'),
              c.course_id, c.version_id, c.unit_id, c.position_id, c.employee_kind, c.agency_id
         from learning.completion c where c.id = $1
       on conflict on constraint ledger_entry_completion do nothing
       returning id`,
      [completionId, newId()],
    );
    if (entry) await this.announce(tx, person, entry.id);
  }

  /** Takes the entry of an annulled completion back by a second entry; the first stays as it is. */
  async reverseCompletion(tx: Tx, completionId: CompletionId): Promise<void> {
    // No order is promised between the two events, and a reversal needs what it reverses.
    await this.recordCompletion(tx, completionId);
    const person = await this.lockOwner(tx, completionId);
    const [reversal] = await tx.query<{ id: LedgerEntryId }>(
      `insert into competency.ledger_entry (employee_id, id, kind, reverses_entry_id, reason_code, form_id, started_on, completed_on,
              learning_days, designed_jp, levels, course_id, version_id, unit_id, position_id, employee_kind, agency_id)
       select e.employee_id, $2, 'REVERSAL', e.id, 'COMPLETION_ANNULLED', e.form_id, e.started_on, e.completed_on,
              '[]', null, '[]', e.course_id, e.version_id, e.unit_id, e.position_id, e.employee_kind, e.agency_id
         from learning.completion_annulled a
         join competency.ledger_entry e on e.completion_id = a.completion_id
        where a.completion_id = $1
       on conflict on constraint ledger_entry_reversal do nothing
       returning id`,
      [completionId, newId()],
    );
    if (reversal) await this.announce(tx, person, reversal.id);
  }

  /** Keeps beside the entry which certificates prove it and what became of them. */
  async followCertificates(tx: Tx, completionId: CompletionId): Promise<void> {
    const followed = await tx.query(
      `insert into competency.entry_certificate (completion_id, certificate_id, state, edition, followed_at)
       select c.completion_id, c.id, c.state, c.edition, $2
         from certificates.certificate c where c.completion_id = $1 order by c.id
       on conflict (completion_id, certificate_id) do update set state = excluded.state, followed_at = excluded.followed_at
       returning certificate_id`,
      [completionId, tx.now],
    );
    if (followed.length === 0) throw new Error('The certificate of the event is not there yet.');
  }

  private async lockOwner(tx: Tx, completionId: CompletionId): Promise<Person> {
    const [owner] = await tx.query<{ employee_id: EmployeeId }>('select c.employee_id from learning.completion c where c.id = $1', [completionId]);
    if (!owner) throw new Error('The completion of the event is not there yet.');
    return lockPerson(tx, owner.employee_id);
  }

  private async announce(tx: Tx, person: Person, entryId: LedgerEntryId): Promise<void> {
    await this.recount.recountLocked(tx, person);
    tx.publish('competency.learning_recorded', { entryId, employeeId: person.employeeId });
  }
}
