import type { AttemptId } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';

import { aPublishedCourse } from '../../../../test/builders/a-published-course';
import { signedIn } from '../../../../test/builders/account';
import { anEmployee } from '../../../../test/builders/employee';
import { anEnrolment, learningServices, readArticle, rightAnswer, takeQuiz, type TestEnrolment } from '../../../../test/builders/enrolment';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import type { Attempt } from './attempt.store';

let db: TestDatabase;
let learning: ReturnType<typeof learningServices>;

beforeAll(async () => {
  db = await testDatabase();
  db.clock.stopAt('2026-11-20T01:00:00Z');
  learning = learningServices(db);
});
afterAll(() => db.close());

const start = ({ employeeId, enrolmentId, quizId }: TestEnrolment): Promise<Attempt> =>
  db.database.transaction((tx) => learning.attempts.startAttempt(tx, { id: newId(), employeeId, enrolmentId, lessonRevisionId: quizId }));

describe('a quiz of 15 minutes', () => {
  let enrolment: TestEnrolment;
  let attempt: Attempt;
  const given = (choice: string, at: number, question = 0) => {
    const id = attempt.questionIds[question]!;
    return { attemptId: attempt.id, employeeId: enrolment.employeeId, answers: { [id]: { choice } }, marks: { [id]: { at, eventId: newId() } } };
  };
  const save = (command: ReturnType<typeof given>) => db.database.transaction((tx) => learning.attempts.saveAnswers(tx, command));
  const handIn = (command: { attemptId: AttemptId; answers: Attempt['answers']; marks?: ReturnType<typeof given>['marks'] }) =>
    learning.batcher.submit({ ...command, employeeId: enrolment.employeeId });
  const minute = (minutes: number) => attempt.startedAt.getTime() + minutes * 60_000;

  beforeEach(async () => {
    enrolment = await anEnrolment(db, { course: { quiz: { timeLimitMinutes: 15 } } });
    attempt = await start(enrolment);
  });

  it('takes answers of before the deadline for two minutes more, and a hand-in with them', async () => {
    db.clock.advance({ minutes: 16, seconds: 59 });
    await save(given('a', minute(14)));
    const { attempt: graded } = await handIn(given('b', minute(14.5), 1));
    expect(graded).toMatchObject({ state: 'SUBMITTED', score: 40 });
  });

  it('refuses an answer that was given after the deadline, and grades without it', async () => {
    await save(given('a', minute(1)));
    db.clock.advance({ minutes: 16 });
    await expect(save(given('b', minute(15.5), 1))).rejects.toMatchObject({ code: 'learning.attempt_closed' });
    const { attempt: graded } = await handIn(given('b', minute(15.5), 1));
    expect(graded).toMatchObject({ score: 20, answers: { [attempt.questionIds[0]!]: { choice: 'a' } } });
  });

  it('refuses everything after the two minutes, and grades what it holds', async () => {
    await save(given('a', minute(1)));
    db.clock.advance({ minutes: 17, seconds: 1 });
    await expect(save(given('b', minute(14), 1))).rejects.toMatchObject({ code: 'learning.attempt_closed' });
    expect((await handIn(given('b', minute(14), 1))).attempt).toMatchObject({ state: 'EXPIRED', score: 20 });
  });

  it('is not closed by the clock before the two minutes are over, and is after', async () => {
    const closeOverdue = () => db.database.transaction((tx) => learning.grading.closeOverdue(tx, 100));
    await closeOverdue();
    db.clock.advance({ minutes: 16, seconds: 59 });
    expect(await closeOverdue()).toBe(0);
    await save(given('a', minute(14)));
    db.clock.advance({ seconds: 2 });
    expect(await closeOverdue()).toBe(1);
    expect(await learning.quizzes.attempt(enrolment.employeeId, attempt.id)).toMatchObject({ state: 'EXPIRED', score: 20 });
  });

  it('starts no other attempt when the one whose time ran out has just finished the course', async () => {
    enrolment = await anEnrolment(db, { course: { quiz: { timeLimitMinutes: 15 } } });
    await readArticle(db, enrolment);
    attempt = await start(enrolment);
    const keys = await learning.catalogue.quizKey(enrolment.quizId);
    const answers = Object.fromEntries(keys.map((question) => [question.revisionId, rightAnswer(question)]));
    await db.database.transaction((tx) => learning.attempts.saveAnswers(tx, { attemptId: attempt.id, employeeId: enrolment.employeeId, answers }));
    db.clock.advance({ minutes: 18 });

    expect(await start(enrolment)).toMatchObject({ id: attempt.id, state: 'EXPIRED', score: 100 });
    await expect(start(enrolment)).rejects.toMatchObject({ code: 'learning.not_active' });
    expect(await learning.own.one([enrolment.employeeId], enrolment.enrolmentId)).toMatchObject({ state: 'COMPLETED' });
  });

  it('holds the last answer given, in whatever order a journal comes and however often', async () => {
    db.clock.advance({ minutes: 5 });
    const journal = [given('b', minute(3)), given('a', minute(2)), given('c', minute(1))];
    for (const entry of [...journal, journal[2]!, journal[0]!]) await save(entry);
    const { answers } = await learning.quizzes.attempt(enrolment.employeeId, attempt.id);
    expect(answers).toEqual({ [attempt.questionIds[0]!]: { choice: 'b' } });
  });

  it('loses no answer that comes while it is handed in', async () => {
    db.clock.advance({ minutes: 5 });
    const saved = attempt.questionIds.map((_, at) => save(given('a', minute(4), at)).then(() => attempt.questionIds[at]!, () => null));
    const { attempt: graded } = await handIn({ attemptId: attempt.id, answers: {} });
    const kept = (await Promise.all(saved)).filter((id) => id !== null);
    expect(Object.keys(graded.answers)).toEqual(expect.arrayContaining(kept));
  });
});

describe('a quiz with one attempt', () => {
  it('is given one more by the organiser, with a reason, once, and the learner sees it', async () => {
    const course = await aPublishedCourse(db, { quiz: { attempts: 1 } });
    const organiser = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: course.agencyId })).id, grants: [{ role: 'PENYELENGGARA' }] });
    const enrolment = await anEnrolment(db, { courseId: course.courseId });
    const { employeeId, enrolmentId, quizId } = enrolment;
    const scope = organiser.scopeOf('learning.attempt.grant');
    const grant = (given: { id?: string; reason?: string } = {}) =>
      db.database.transaction((tx) =>
        learning.grants.grantAttempt(tx, { id: newId(), enrolmentId, lessonRevisionId: quizId, reason: 'Listrik padam di kantor.', scope, ...given }),
      );
    const quiz = () => learning.quizzes.quiz({ employeeId, enrolmentId, revisionId: quizId });

    await expect(grant()).rejects.toMatchObject({ code: 'learning.attempts_left' });
    await takeQuiz(db, enrolment, 2);
    await expect(start(enrolment)).rejects.toMatchObject({ code: 'learning.no_attempts_left' });
    await expect(grant({ reason: '   ' })).rejects.toMatchObject({ code: 'learning.reason_needed' });
    const id = newId();
    await grant({ id });
    await grant({ id });
    await expect(grant()).rejects.toMatchObject({ code: 'learning.attempts_left' });

    expect(await quiz()).toMatchObject({ attemptsLeft: 1, granted: 1 });
    expect(await learning.participantQuizzes.quizzes(enrolmentId, scope)).toMatchObject([{ revisionId: quizId, attempts: 1, allowed: 2, granted: 1, best: 40 }]);
    const audit = await db.database.read('select details from platform.audit_entry where action = $1 and subject_id = $2', ['learning.attempt_granted', enrolmentId]);
    expect(audit).toHaveLength(1);
    expect((await takeQuiz(db, enrolment)).attempt).toMatchObject({ number: 2, score: 100 });
    expect(await quiz()).toMatchObject({ attemptsLeft: 0 });
  });

  it('is not given to oneself, nor by somebody of another agency', async () => {
    const course = await aPublishedCourse(db, { quiz: { attempts: 1 } });
    const organiser = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: course.agencyId })).id, grants: [{ role: 'PENYELENGGARA' }] });
    const stranger = await signedIn(db, { grants: [{ role: 'PENYELENGGARA' }] });
    const enrolment = await anEnrolment(db, { courseId: course.courseId, employeeId: organiser.employeeId });
    await takeQuiz(db, enrolment, 2);
    const grantBy = (who: typeof organiser) =>
      db.database.transaction((tx) =>
        learning.grants.grantAttempt(tx, { id: newId(), enrolmentId: enrolment.enrolmentId, lessonRevisionId: enrolment.quizId, reason: 'Coba lagi.', scope: who.scopeOf('learning.attempt.grant') }),
      );
    await expect(grantBy(organiser)).rejects.toMatchObject({ code: 'platform.own_request' });
    await expect(grantBy(stranger)).rejects.toMatchObject({ code: 'platform.not_found' });
    await expect(learning.participantQuizzes.quizzes(enrolment.enrolmentId, stranger.scopeOf('learning.attempt.grant'))).rejects.toMatchObject({ code: 'platform.not_found' });
  });
});
