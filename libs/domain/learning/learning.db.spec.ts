import { DomainError } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';

import { aPublishedCourse, catalogueServices } from '../../../test/builders/a-published-course';
import { signedIn } from '../../../test/builders/account';
import { anEmployee } from '../../../test/builders/employee';
import { aCompletion, anEnrolment, aProgressEvent, learningServices, readArticle, takeQuiz } from '../../../test/builders/enrolment';
import { type TestDatabase, testDatabase } from '../../../test/environment/database';

jest.setTimeout(60_000);

let db: TestDatabase;
let learning: ReturnType<typeof learningServices>;

beforeAll(async () => {
  db = await testDatabase();
  db.clock.stopAt('2026-11-20T01:00:00Z');
  learning = learningServices(db);
});
afterAll(() => db.close());

const eventsOf = async (name: string, enrolmentId: string) =>
  db.database.read(`select payload from platform.outbox_event where name = $1 and payload ->> 'enrolmentId' = $2`, [name, enrolmentId]);

describe('a course from enrolment to completion', () => {
  it('is completed by the quiz that makes the rules true, with its event, on the first day', async () => {
    const enrolment = await anEnrolment(db);
    const read = await readArticle(db, enrolment);
    expect(read.lessons[0]).toMatchObject({ done: true, missing: [], activeSeconds: 80 * 60 });
    expect(read.completion).toBeNull();
    const { attempt, progress } = await takeQuiz(db, enrolment);
    expect(attempt).toMatchObject({ state: 'SUBMITTED', score: 100, passed: true });
    const fact = await learning.reader.completion(progress!.completion!.completionId);
    expect(fact).toMatchObject({
      enrolmentId: enrolment.enrolmentId, employeeId: enrolment.employeeId, completedOn: '2026-11-20', startedOn: '2026-11-20', jp: 2, formId: 16,
      score: 100, activeSeconds: 80 * 60, learningDays: [{ on: '2026-11-20', minutes: 80 }], employeeKind: 'PNS', annulledAt: null,
    });
    expect(await eventsOf('learning.course_completed', enrolment.enrolmentId)).toHaveLength(1);
    expect(await eventsOf('learning.enrolled', enrolment.enrolmentId)).toHaveLength(1);
  });

  it('is not completed by a failed quiz, and is by a better second attempt', async () => {
    const enrolment = await anEnrolment(db);
    await readArticle(db, enrolment);
    const failed = await takeQuiz(db, enrolment, 2);
    expect(failed.attempt).toMatchObject({ score: 40, passed: false });
    expect(failed.progress).toMatchObject({ completion: null, lessons: [{ done: false, missing: [{ code: 'PASS_QUIZ', best: 40 }] }] });
    expect((await takeQuiz(db, enrolment)).progress!.completion).not.toBeNull();
  });

  it('is finished by whoever learns when it is taken out of the catalogue, and takes nobody more', async () => {
    const course = await aPublishedCourse(db);
    const enrolment = await anEnrolment(db, { courseId: course.courseId });
    await readArticle(db, enrolment);
    await db.database.transaction((tx) => catalogueServices(db).publishing.retireCourse(tx, course.reviewer, course.courseId));
    await expect(anEnrolment(db, { courseId: course.courseId })).rejects.toMatchObject({ code: 'learning.course_closed' });
    expect((await takeQuiz(db, enrolment)).progress!.completion).not.toBeNull();
  });

  it('is completed exactly once by 20 finishes at the same time', async () => {
    const enrolment = await anEnrolment(db);
    await takeQuiz(db, enrolment);
    const { employeeId, enrolmentId, articleId } = enrolment;
    await learning.opening.openLesson({ employeeId, enrolmentId, revisionId: articleId });
    const from = db.clock.now().getTime() / 1000;
    db.clock.advance({ minutes: 90 });
    const finish = { employeeId, enrolmentId, events: [aProgressEvent(articleId, { activeRanges: [[from, from + 5_000]], items: ['end'] })] };
    const batchers = Array.from({ length: 4 }, () => learningServices(db).batcher);
    const acks = await Promise.all(Array.from({ length: 20 }, (_, at) => batchers[at % 4]!.record(finish)));
    expect(acks.every((ack) => ack.lessons[0]!.done)).toBe(true);
    expect(await db.database.read('select id from learning.completion where enrolment_id = $1', [enrolmentId])).toHaveLength(1);
    expect(await eventsOf('learning.course_completed', enrolmentId)).toHaveLength(1);
  });

  it('waits for the day of the daily cap, tells it from the first day, and is completed just after midnight', async () => {
    const enrolment = await anEnrolment(db, { course: { jp: 4 } });
    const before = await learning.reader.enrolmentTrace(enrolment.enrolmentId);
    expect(before).toMatchObject({ daysNeeded: 2, earliestOn: civil(1) });
    await readArticle(db, enrolment);
    const { progress } = await takeQuiz(db, enrolment);
    expect(progress).toMatchObject({ completion: null, completesOn: civil(1) });
    expect((await learning.home.home([enrolment.employeeId])).nextDate?.on).toBe(civil(1));

    expect(await db.database.transaction((tx) => learning.due.completeDue(tx, 100))).toBe(0);
    db.clock.stopAt(`${civil(1)}T00:00:05+07:00`);
    expect(await db.database.transaction((tx) => learning.due.completeDue(tx, 100))).toBe(1);
    expect(await db.database.transaction((tx) => learning.due.completeDue(tx, 100))).toBe(0);
    expect(await learning.reader.completionOfEnrolment(enrolment.enrolmentId)).toMatchObject({ completedOn: civil(0) });
  });

  it('can be annulled with a reason, keeps its row, and is completed again by new evidence only', async () => {
    const completed = await aCompletion(db);
    const { enrolmentId, employeeId, articleId, completionId } = completed;
    const { scopeOf, accountId } = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: completed.plan.agencyId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    const annul = () =>
      db.database.transaction((tx) =>
        learning.annulments.annulCompletion(tx, { completionId, reason: 'Dikerjakan orang lain.', scope: scopeOf('learning.completion.annul') }),
      );
    await annul();
    await expect(annul()).rejects.toMatchObject({ code: 'learning.already_annulled' });
    expect((await learning.reader.completion(completionId))!.annulledAt).toEqual(db.clock.now());
    expect(await learning.reader.completionOfEnrolment(enrolmentId)).toBeNull();
    const audit = await db.database.read('select details from platform.audit_entry where subject_id = $1', [completionId]);
    expect(audit).toHaveLength(1);
    expect(accountId).toBeDefined();

    // A journal of the old epoch, sent again, counts for nothing.
    const replay = await learning.batcher.record({ employeeId, enrolmentId, events: [aProgressEvent(articleId, { items: ['end'], activeRanges: [[0, 9e9]] })] });
    expect(replay.lessons[0]).toMatchObject({ done: false, activeSeconds: 0 });
    await readArticle(db, completed);
    const again = await takeQuiz(db, completed);
    expect(again.progress!.completion!.completionId).not.toBe(completionId);
    expect(await db.database.read('select id from learning.completion where enrolment_id = $1', [enrolmentId])).toHaveLength(2);
  });

  it('asks the database itself to refuse a change of a completion', async () => {
    const { completionId } = await aCompletion(db);
    await expect(db.database.read('update learning.completion set jp = 20 where id = $1', [completionId])).rejects.toMatchObject({ code: '42501' });
    await expect(db.database.read('delete from learning.completion where id = $1', [completionId])).rejects.toMatchObject({ code: '42501' });
  });
});

describe('enrolment', () => {
  it('answers a repeated request with the first result and refuses another course under the same id', async () => {
    const course = await aPublishedCourse(db);
    const other = await aPublishedCourse(db, { agencyId: course.agencyId });
    const { id: employeeId } = await anEmployee(db, { unitId: course.agencyId });
    const enrol = (id: string, courseId: string) =>
      db.database.transaction((tx) => learning.enrolments.enrol(tx, { id, employeeId, courseId, basis: 'OWN' }));
    const id = newId();
    const twins = await Promise.all([enrol(id, course.courseId), enrol(id, course.courseId)]);
    expect(twins.map((twin) => twin.id)).toEqual([id, id]);
    await expect(enrol(id, other.courseId)).rejects.toMatchObject({ code: 'platform.different_repeat' });
    await expect(enrol(newId(), course.courseId)).rejects.toMatchObject({ code: 'learning.already_enrolled' });
    expect(await eventsOf('learning.enrolled', id)).toHaveLength(1);
  });

  it('gives the last seat once, and again when it is given up', async () => {
    const course = await aPublishedCourse(db, { details: { capacity: 2 } });
    const people = await Promise.all(Array.from({ length: 6 }, () => anEmployee(db, { unitId: course.agencyId })));
    const enrol = (employeeId: string) =>
      db.database.transaction((tx) => learning.enrolments.enrol(tx, { id: newId(), employeeId, courseId: course.courseId, basis: 'OWN' }));
    const outcomes = await Promise.allSettled(people.map(({ id }) => enrol(id)));
    const taken = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(taken).toHaveLength(2);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'learning.course_full' });
    const left = taken[0]!;
    await db.database.transaction((tx) => learning.enrolments.withdraw(tx, { enrolmentId: left.id, employeeId: left.employeeId }));
    const waiting = people.find(({ id }) => !taken.some((each) => each.employeeId === id))!;
    await expect(enrol(waiting.id)).resolves.toMatchObject({ state: 'ACTIVE' });
  });

  it('does not let anybody into the course of another agency', async () => {
    const course = await aPublishedCourse(db);
    const stranger = await anEmployee(db);
    await expect(
      db.database.transaction((tx) => learning.enrolments.enrol(tx, { id: newId(), employeeId: stranger.id, courseId: course.courseId, basis: 'OWN' })),
    ).rejects.toMatchObject({ code: 'platform.not_found' });
  });

  it('asks for the prerequisite until it is completed', async () => {
    const first = await aCompletion(db);
    const second = await aPublishedCourse(db, { agencyId: first.plan.agencyId, details: { prerequisiteCourseIds: [first.courseId] } });
    const enrol = (employeeId: string) =>
      db.database.transaction((tx) => learning.enrolments.enrol(tx, { id: newId(), employeeId, courseId: second.courseId, basis: 'OWN' }));
    const newcomer = await anEmployee(db, { unitId: first.plan.agencyId });
    await expect(enrol(newcomer.id)).rejects.toMatchObject({ code: 'learning.prerequisite_missing' });
    await expect(enrol(first.employeeId)).resolves.toMatchObject({ state: 'ACTIVE' });
  });

  it('waits for a decision where the course wants approval; nobody decides for oneself', async () => {
    const course = await aPublishedCourse(db, { details: { enrolmentRule: 'APPROVAL' } });
    const admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: course.agencyId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    const stranger = await signedIn(db, { grants: [{ role: 'ADMIN_BKPSDM' }] });
    const learner = await anEmployee(db, { unitId: course.agencyId });
    const request = (employeeId: string) =>
      db.database.transaction((tx) => learning.enrolments.enrol(tx, { id: newId(), employeeId, courseId: course.courseId, basis: 'OWN' }));
    const decide = (enrolmentId: string, who: typeof admin, verdict: 'APPROVED' | 'REJECTED', reason: string | null = null) =>
      db.database.transaction((tx) =>
        learning.decisions.decideEnrolment(tx, { enrolmentId, verdict, reason, scope: who.scopeOf('learning.enrolment.decide') }),
      );
    const asked = await request(learner.id);
    expect(asked.state).toBe('REQUESTED');
    await expect(learning.batcher.record({ employeeId: learner.id, enrolmentId: asked.id, events: [] })).rejects.toMatchObject({ code: 'learning.not_active' });
    await expect(decide(asked.id, stranger, 'APPROVED')).rejects.toMatchObject({ code: 'platform.not_found' });
    await expect(decide(asked.id, admin, 'REJECTED')).rejects.toMatchObject({ code: 'learning.reason_needed' });
    expect((await decide(asked.id, admin, 'APPROVED')).state).toBe('ACTIVE');
    expect((await decide(asked.id, admin, 'APPROVED')).state).toBe('ACTIVE');
    await expect(decide(asked.id, admin, 'REJECTED', 'Terlambat.')).rejects.toMatchObject({ code: 'learning.already_decided' });
    const own = await request(admin.employeeId);
    await expect(decide(own.id, admin, 'APPROVED')).rejects.toMatchObject({ code: 'platform.own_request' });
  });
});

describe('progress', () => {
  it('answers each report by itself: a refused one does not cost its neighbours theirs', async () => {
    const [one, two] = [await anEnrolment(db), await anEnrolment(db)];
    const good = { employeeId: one.employeeId, enrolmentId: one.enrolmentId, events: [aProgressEvent(one.articleId)] };
    const outcomes = await Promise.allSettled([
      learning.batcher.record(good),
      learning.batcher.record({ ...good, enrolmentId: two.enrolmentId }),
      learning.batcher.record({ ...good, events: [aProgressEvent(two.articleId)] }),
      // PostgreSQL refuses this text; the batch is parted and the others are recorded.
      learning.batcher.record({ ...good, events: [aProgressEvent(one.articleId, { place: { block: '\u0000' }, at: 1 })] }),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
    const codes = outcomes.slice(1, 3).map((outcome) => ((outcome as PromiseRejectedResult).reason as DomainError).code);
    expect(codes).toEqual(['platform.not_found', 'learning.lesson_not_in_course']);
  });

  it('gives the same result for a journal that is sent twice, in another order and from two devices', async () => {
    const enrolment = await anEnrolment(db);
    const { employeeId, enrolmentId, articleId } = enrolment;
    await learning.opening.openLesson({ employeeId, enrolmentId, revisionId: articleId });
    const from = db.clock.now().getTime() / 1000;
    db.clock.advance({ minutes: 10 });
    const at = (seconds: number) => (from + seconds) * 1000;
    const journal = [
      aProgressEvent(articleId, { activeRanges: [[from, from + 60]], place: { block: 1 }, at: at(60) }),
      aProgressEvent(articleId, { activeRanges: [[from + 30, from + 90]], place: { block: 3 }, at: at(90) }),
      aProgressEvent(articleId, { activeRanges: [[from + 200, from + 260]], place: { block: 2 }, at: at(80) }),
    ];
    const send = (events: typeof journal) => learning.batcher.record({ employeeId, enrolmentId, events });
    await Promise.all([send(journal), send(journal.toReversed()), ...journal.map((event) => send([event]))]);
    const opened = await learning.opening.openLesson({ employeeId, enrolmentId, revisionId: articleId });
    expect(opened.state.active).toEqual([[from, from + 90], [from + 200, from + 260]]);
    expect(opened.state.place?.position).toEqual({ block: 3 });
  });

  it('does not finish a 20-minute lesson in 20 seconds, and shows the doubt', async () => {
    const enrolment = await anEnrolment(db);
    const { employeeId, enrolmentId, articleId } = enrolment;
    db.clock.advance({ hours: 3 });
    await learning.opening.openLesson({ employeeId, enrolmentId, revisionId: articleId });
    db.clock.advance({ seconds: 20 });
    const now = db.clock.now().getTime() / 1000;
    const ack = await learning.batcher.record({
      employeeId, enrolmentId, events: [aProgressEvent(articleId, { activeRanges: [[now - 7_200, now]], items: ['end'] })],
    });
    expect(ack.lessons[0]).toMatchObject({ done: false, activeSeconds: 20 });
    const trace = await learning.reader.enrolmentTrace(enrolmentId);
    expect(trace!.lessons.find((lesson) => lesson.revisionId === articleId)!.doubts).toEqual(['BEFORE_OPENING']);
  });

  it('answers 503 instead of gathering reports without end', async () => {
    const enrolment = await anEnrolment(db);
    const command = { employeeId: enrolment.employeeId, enrolmentId: enrolment.enrolmentId, events: [aProgressEvent(enrolment.articleId)] };
    const outcomes = await Promise.allSettled(Array.from({ length: 7_000 }, () => learning.batcher.record(command)));
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as DomainError).code] : []));
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused)).toEqual(new Set(['platform.busy']));
  });

  it('keeps a note and never writes over one from another device', async () => {
    const { employeeId, enrolmentId, articleId: revisionId } = await anEnrolment(db);
    const write = (text: string, readRevision: number) =>
      db.database.transaction((tx) => learning.notes.writeNote(tx, { employeeId, enrolmentId, revisionId, text, readRevision }));
    expect((await write('Satu', 0)).revision).toBe(1);
    await expect(write('Dua', 0)).rejects.toMatchObject({ code: 'platform.stale_edit', details: { text: 'Satu', revision: 1 } });
    expect((await write('Dua', 1)).revision).toBe(2);
  });
});

describe('an attempt', () => {
  it('goes on on another device, keeps its answers and is handed in once', async () => {
    const { employeeId, enrolmentId, quizId } = await anEnrolment(db);
    const start = () => db.database.transaction((tx) => learning.attempts.startAttempt(tx, { id: newId(), employeeId, enrolmentId, lessonRevisionId: quizId }));
    const first = await start();
    const key = await learning.catalogue.quizKey(quizId);
    const [question] = first.questionIds;
    await db.database.transaction((tx) => learning.attempts.saveAnswers(tx, { attemptId: first.id, employeeId, answers: { [question!]: { choice: 'a' }, stranger: { choice: 'a' } } }));
    const second = await start();
    expect(second.id).toBe(first.id);
    expect(second.answers).toEqual({ [question!]: { choice: 'a' } });
    const submit = () => learning.batcher.submit({ attemptId: first.id, employeeId, answers: {} });
    const results = await Promise.all([submit(), submit(), submit()]);
    expect(new Set(results.map(({ attempt }) => attempt.score)).size).toBe(1);
    expect(results[0]!.attempt.results).toHaveLength(key.length);
    await expect(
      db.database.transaction((tx) => learning.attempts.saveAnswers(tx, { attemptId: first.id, employeeId, answers: {} })),
    ).rejects.toMatchObject({ code: 'learning.attempt_closed' });
  });

  it('belongs to one person', async () => {
    const enrolment = await anEnrolment(db);
    const stranger = await anEnrolment(db);
    const attempt = await db.database.transaction((tx) =>
      learning.attempts.startAttempt(tx, { id: newId(), employeeId: enrolment.employeeId, enrolmentId: enrolment.enrolmentId, lessonRevisionId: enrolment.quizId }),
    );
    await expect(learning.batcher.submit({ attemptId: attempt.id, employeeId: stranger.employeeId, answers: {} })).rejects.toMatchObject({ code: 'platform.not_found' });
  });
});

/** The civil date in WIB, `days` from the clock's today. */
function civil(days: number): string {
  return new Date(db.clock.now().getTime() + (7 + days * 24) * 3_600_000).toISOString().slice(0, 10);
}
