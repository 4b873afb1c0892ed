import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { SearchEntryService } from '@piawai/domain/catalogue';
import { RatingService } from '@piawai/domain/evaluation';
import type { Tx } from '@piawai/platform/database/tx';
import { type BatchProcessor, Processes } from '@piawai/platform/queues/job-processor';

type RatingEvent = 'evaluation.feedback_given' | 'learning.completion_annulled';

/** Carries the rating of courses to the catalogue's copy. */
@Processes('refresh-rating')
@Injectable()
export class RefreshRatingProcessor implements BatchProcessor<RatingEvent> {
  constructor(
    private readonly ratings: RatingService,
    private readonly entries: SearchEntryService,
  ) {}

  async handleAll(tx: Tx, events: readonly DomainEvent<RatingEvent>[]): Promise<void> {
    const given = events.flatMap(({ payload }) => ('courseId' in payload ? [payload.courseId] : []));
    const annulled = events.flatMap(({ payload }) => ('completionId' in payload ? [payload.completionId] : []));
    const courseIds = [...given, ...(await this.ratings.coursesOf(tx, annulled))];
    if (courseIds.length > 0) await this.entries.keepRatings(tx, await this.ratings.countRatings(tx, courseIds));
  }
}
