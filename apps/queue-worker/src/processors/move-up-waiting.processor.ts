import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { WaitingListService } from '@piawai/domain/learning';
import type { Tx } from '@piawai/platform/database/tx';
import { type JobProcessor, Processes } from '@piawai/platform/queues/job-processor';

type SeatsChanged = 'learning.seat_freed' | 'catalogue.course_published';

/** A seat became free, or a new version has more of them: the first of the waiting list moves up. */
@Processes('move-up-waiting')
@Injectable()
export class MoveUpWaitingProcessor implements JobProcessor<SeatsChanged> {
  constructor(private readonly lists: WaitingListService) {}

  async handle(tx: Tx, { payload }: DomainEvent<SeatsChanged>): Promise<void> {
    await this.lists.moveUp(tx, payload.courseId);
  }
}
