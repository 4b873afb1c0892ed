import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { MoveEnrolmentsService } from '@piawai/domain/learning';
import { type JobProcessor, Processes } from '@piawai/platform/queues/job-processor';

type Published = DomainEvent<'catalogue.course_published'>;

/** A published correction takes running learners along; every other version waits until somebody moves them. */
@Processes('move-corrected-learners')
@Injectable()
export class MoveCorrectedLearnersProcessor implements JobProcessor<'catalogue.course_published'> {
  constructor(private readonly moves: MoveEnrolmentsService) {}

  prepare({ payload }: Published): Promise<void> {
    return this.moves.moveCorrected(payload.versionId);
  }

  async handle(): Promise<void> {
    // Every hundred learners have a transaction of their own; what is left is that the delivery is done.
  }
}
