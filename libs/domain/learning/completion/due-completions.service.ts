import { Injectable } from '@nestjs/common';
import type { EnrolmentId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { lockEnrolments } from '../enrolment/locked-enrolment';
import { DecideCompletionService } from './decide-completion.service';

/** Completes enrolments that waited for nothing but the date of the daily cap. */
@Injectable()
export class DueCompletionsService {
  constructor(private readonly completions: DecideCompletionService) {}

  /** Decides at most `limit` enrolments whose day has begun in their own zone; returns how many were completed. */
  async completeDue(tx: Tx, limit: number): Promise<number> {
    const due = await tx.query<{ id: EnrolmentId }>(
      `select id from learning.enrolment
        where completes_on is not null and completes_on <= ($1::timestamptz at time zone zone)::date
        order by completes_on, id limit $2`,
      [tx.now, limit],
    );
    const locked = await lockEnrolments(tx, due.map((row) => row.id));
    const outcomes = await this.completions.decide(tx, [...locked.values()].filter((each) => each.state === 'ACTIVE'));
    return [...outcomes.values()].filter((outcome) => outcome.completion).length;
  }
}
