import type { AttemptId, EmployeeId, EnrolmentId, LessonRevisionId } from '@piawai/contracts';
import type { Answers } from '@piawai/domain/learning';
import { newId } from '@piawai/platform/database/uuid';

import type { TestDatabase } from '../environment/database';
import { aPublishedCourse, type CourseSettings } from './a-published-course';
import { signedIn } from './account';
import { anIssuingAgency } from './certificate';
import { anEmployee } from './employee';
import { anEnrolment, learningServices, readArticle, rightAnswer } from './enrolment';

/** Somebody who has studied everything and has only to hand in the quiz. */
export interface LearnerAtTheBrink {
  readonly employeeId: EmployeeId;
  readonly enrolmentId: EnrolmentId;
  readonly articleId: LessonRevisionId;
  readonly quizId: LessonRevisionId;
  readonly attemptId: AttemptId;
  readonly answers: Answers;
  readonly cookie: string;
  readonly nip: string;
}

const STUDIED_HOURS_AGO = 3;

/** Learners of one course whose last step is one request; the clock of the test comes back to the present. */
export async function learnersAtTheBrink(db: TestDatabase, count: number, course: CourseSettings = {}): Promise<LearnerAtTheBrink[]> {
  const { courseId, agencyId } = await aPublishedCourse(db, course);
  await anIssuingAgency(db, agencyId);
  const { attempts, catalogue } = learningServices(db);
  const learners: LearnerAtTheBrink[] = [];
  for (let made = 0; made < count; made += 1) {
    db.clock.setOffset(-STUDIED_HOURS_AGO * 3_600_000);
    const employee = await anEmployee(db, { unitId: agencyId });
    const enrolment = await anEnrolment(db, { courseId, employeeId: employee.id });
    await readArticle(db, enrolment);
    const attempt = await db.database.transaction((tx) =>
      attempts.startAttempt(tx, { id: newId(), employeeId: employee.id, enrolmentId: enrolment.enrolmentId, lessonRevisionId: enrolment.quizId }),
    );
    db.clock.setOffset(0);
    const keys = await catalogue.quizKey(enrolment.quizId);
    const { cookie, nip } = await signedIn(db, { employeeId: employee.id });
    const answers = Object.fromEntries(keys.map((question) => [question.revisionId, rightAnswer(question)]));
    learners.push({ employeeId: employee.id, enrolmentId: enrolment.enrolmentId, articleId: enrolment.articleId, quizId: enrolment.quizId, attemptId: attempt.id, answers, cookie, nip });
  }
  return learners;
}

/** Hands in the quiz over HTTP, as the player does. */
export function handIn(progressUrl: string, learner: LearnerAtTheBrink): Promise<Response> {
  return fetch(`${progressUrl}/api/v1/learning/attempts/${learner.attemptId}/submission`, {
    method: 'POST',
    headers: { cookie: learner.cookie, 'content-type': 'application/json', 'x-piawai-csrf': '1' },
    body: JSON.stringify({ answers: learner.answers }),
    signal: AbortSignal.timeout(30_000),
  });
}
