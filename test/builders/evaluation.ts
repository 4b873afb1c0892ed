import type { CourseId } from '@piawai/contracts';
import { SearchEntryService } from '@piawai/domain/catalogue';
import {
  ChangeService, ColleagueLineReader, CourseFeedbackReader, FeedbackService, FindFindingsService, FindingReader, FindingService, OwnEvaluationReader, RatingService,
} from '@piawai/domain/evaluation';
import { OrganisationReader } from '@piawai/domain/organisation';
import { OutboxRelay } from '@piawai/platform/outbox/outbox-relay';
import { DeliveryRunner } from '@piawai/platform/queues/delivery-runner';

import { EVENT_ROUTES } from '../../apps/queue-worker/src/event-routes';
import { RefreshRatingProcessor } from '../../apps/queue-worker/src/processors/refresh-rating.processor';
import type { TestDatabase } from '../environment/database';
import { aCompletion, learningServices, type TestCompletion } from './enrolment';

/** The services of evaluation on a test database, put together as the module does. */
export function evaluationServices(db: TestDatabase) {
  const { database, clock } = db;
  const { catalogue, reader: learning } = learningServices(db);
  return {
    feedback: new FeedbackService(),
    own: new OwnEvaluationReader(database, clock),
    changes: new ChangeService(),
    colleagues: new ColleagueLineReader(database, new OrganisationReader(database, clock)),
    course: new CourseFeedbackReader(database),
    finding: new FindingService(),
    findings: new FindingReader(database, catalogue),
    looking: new FindFindingsService(catalogue, learning),
  };
}

export interface GivenFeedback {
  /** All three numbers; 4 unless said. */
  readonly score?: number;
  readonly clear?: number;
  readonly line?: string;
}

/** Answers about a completion. */
export async function giveFeedback(db: TestDatabase, { completionId, employeeId }: TestCompletion, { score = 4, clear = score, line }: GivenFeedback = {}): Promise<void> {
  const command = { completionId, employeeIds: [employeeId], relevant: score, clear, confident: score, line: line ?? null };
  await db.database.transaction((tx) => evaluationServices(db).feedback.giveFeedback(tx, command));
}

/** People who completed a course and answered. */
export async function answersAbout(db: TestDatabase, courseId: CourseId, count: number, given: GivenFeedback = {}): Promise<TestCompletion[]> {
  const completions: TestCompletion[] = [];
  for (let made = 0; made < count; made += 1) {
    const completion = await aCompletion(db, { courseId });
    await giveFeedback(db, completion, given);
    completions.push(completion);
  }
  return completions;
}

/** Lets the catalogue's copy of the ratings follow, as the worker does. */
export async function rateAll(db: TestDatabase): Promise<void> {
  const processor = new RefreshRatingProcessor(new RatingService(), new SearchEntryService());
  while ((await new OutboxRelay(db.database).fanOut(EVENT_ROUTES)) > 0);
  while ((await new DeliveryRunner(db.database).runTogether('refresh-rating', processor, 500)) > 0);
}
