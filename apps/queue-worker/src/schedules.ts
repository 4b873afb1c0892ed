import type { Type } from '@nestjs/common';
import { DueCompletionsService, GradeAttemptService } from '@piawai/domain/learning';
import type { Tx } from '@piawai/platform/database/tx';
import { Retention } from '@piawai/platform/outbox/retention';

/** Timed work: a name, how often it is due, and the one service method that it calls. */
export interface Schedule<Service = unknown> {
  readonly name: string;
  readonly everySeconds: number;
  readonly service: Type<Service>;
  readonly run: (service: Service, tx: Tx) => Promise<void>;
}

const schedule = <Service>(entry: Schedule<Service>): Schedule => entry as Schedule;

/** All timed work on one page. */
export const SCHEDULES: readonly Schedule[] = [
  schedule({ name: 'prune-outbox', everySeconds: 3_600, service: Retention, run: (retention, tx) => retention.prune(tx) }),
  schedule({
    name: 'complete-due-enrolments', everySeconds: 20, service: DueCompletionsService,
    run: async (completions, tx) => void (await completions.completeDue(tx, 500)),
  }),
  schedule({
    name: 'close-overdue-attempts', everySeconds: 30, service: GradeAttemptService,
    run: async (grading, tx) => void (await grading.closeOverdue(tx, 200)),
  }),
];
