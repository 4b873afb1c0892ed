import { Injectable, Logger } from '@nestjs/common';
import type { EnrolmentId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { lockEnrolments } from '../enrolment/locked-enrolment';
import { DecideCompletionService } from './decide-completion.service';

/** A report that is younger is left to its own transaction. */
const GRACE_MS = 15 * 60_000;

/**
 * Who has done every required lesson and been active for long enough, and waits for no date. Active time is summed over lessons here,
 * which is never less than the truth; the decision measures it rightly.
 */
const SEEMINGLY_DONE = `
  select e.id from learning.enrolment e
    join catalogue.course_version v on v.id = e.version_id
    join lateral (
      select max(p.last_at) as last_at, sum(p.active_seconds) as active_seconds from learning.lesson_progress p
       where p.employee_id = e.employee_id and p.enrolment_id = e.id and p.epoch = e.epoch) shown on shown.last_at < $1
   where e.state = 'ACTIVE' and e.completes_on is null
     and shown.active_seconds >= (v.rules->>'minActiveMinutes')::int * 60
     and not exists (
       select from catalogue.version_lesson l
        where l.version_id = e.version_id and l.required and not exists (
          select from learning.lesson_progress p
           where p.employee_id = e.employee_id and p.enrolment_id = e.id and p.lesson_revision_id = l.lesson_revision_id
             and p.epoch = e.epoch and p.done_at is not null))
   order by shown.last_at desc, e.id limit $2`;

/** Finds learners who have met their frozen rules and have no completion, completes them and says so; in a sound system it finds nobody. */
@Injectable()
export class RepairCompletionsService {
  private readonly logger = new Logger(RepairCompletionsService.name);

  constructor(private readonly completions: DecideCompletionService) {}

  /** Decides at most `limit` enrolments anew. @returns how many were completed */
  async repairMissing(tx: Tx, limit: number): Promise<number> {
    const found = await tx.query<{ id: EnrolmentId }>(SEEMINGLY_DONE, [new Date(tx.now.getTime() - GRACE_MS), limit]);
    const locked = await lockEnrolments(tx, found.map(({ id }) => id));
    const outcomes = await this.completions.decide(tx, [...locked.values()].filter(({ state }) => state === 'ACTIVE'));
    const completed = [...outcomes.values()].filter(({ completion }) => completion).length;
    if (completed > 0) this.logger.warn({ completed }, 'completions repaired');
    return completed;
  }
}
