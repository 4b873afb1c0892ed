import { NextVersionService } from '@piawai/domain/catalogue';
import type { QuestionForm } from '@piawai/domain/catalogue/rules';
import { newId } from '@piawai/platform/database/uuid';

import { anArticle, aPublishedCourse, aQuiz, catalogueServices, type PublishedCourse } from '../../../../test/builders/a-published-course';
import { signedIn, type SignedInTester } from '../../../../test/builders/account';
import { anEmployee } from '../../../../test/builders/employee';
import { anEnrolment, learningServices, readArticle, rightAnswer, takeQuiz } from '../../../../test/builders/enrolment';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

let db: TestDatabase;
let course: PublishedCourse;
let organiser: SignedInTester;

beforeAll(async () => {
  db = await testDatabase();
  db.clock.stopAt('2026-11-20T01:00:00Z');
});
beforeEach(async () => {
  course = await aPublishedCourse(db);
  organiser = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: course.agencyId })).id, grants: [{ role: 'PENYELENGGARA' }] });
});
afterAll(() => db.close());

/** Publishes a second version in which one lesson has another text. */
async function publishAgain(changed: 'ARTICLE' | 'QUIZ', correction = false): Promise<string> {
  const { lessons, reviews, publishing } = catalogueServices(db);
  return db.database.transaction(async (tx) => {
    await new NextVersionService().startVersion(tx, course.author, course.courseId, correction);
    const lesson =
      changed === 'ARTICLE'
        ? { lessonId: course.articleId, revision: 2, title: 'Mengenal data pribadi', minutes: 80, content: anArticle('Teks yang sudah diperbaiki ejaannya tentang data. ') }
        : { lessonId: course.quizId, revision: 2, title: 'Kuis akhir', minutes: 10, content: aQuiz() };
    await lessons.saveLesson(tx, course.author, course.courseId, lesson);
    await reviews.submitDraft(tx, course.author, course.courseId, 1);
    return publishing.publishVersion(tx, course.reviewer, course.courseId);
  });
}

async function move(versionId: string): Promise<number> {
  const scope = organiser.scopeOf('learning.enrolment.move');
  return db.database.transaction((tx) => learningServices(db).moves.moveEnrolments(tx, { courseId: course.courseId, versionId, scope, limit: 100 }));
}

describe('a move to the published version', () => {
  it('carries all that was learned over a correction, and keeps the old pin and the old evidence', async () => {
    const enrolment = await anEnrolment(db, { courseId: course.courseId });
    await readArticle(db, enrolment);
    const versionId = await publishAgain('ARTICLE');
    const { moves, reader } = learningServices(db);
    const { groups } = await moves.preview(course.courseId, organiser.scopeOf('learning.enrolment.move'));
    expect(groups).toMatchObject([{ versionNumber: 1, people: 1, kind: 'CORRECTION', again: [], added: [], dropped: [] }]);

    expect(await move(versionId)).toBe(1);
    expect(await move(versionId)).toBe(0);
    const trace = await reader.enrolmentTrace(enrolment.enrolmentId);
    expect(trace).toMatchObject({ versionNumber: 2, activeSeconds: 80 * 60, missing: [{ code: 'LESSON', revisionId: enrolment.quizId }] });
    const pins = await db.database.read('select reason, pinned_by from learning.enrolment_pin where enrolment_id = $1 order by ordinal', [enrolment.enrolmentId]);
    expect(pins).toEqual([{ reason: 'ENROLLED', pinned_by: null }, { reason: 'CORRECTION', pinned_by: organiser.accountId }]);
    const kept = await db.database.read('select from learning.lesson_progress where enrolment_id = $1 and lesson_revision_id = $2', [enrolment.enrolmentId, enrolment.articleId]);
    expect(kept).toHaveLength(1);
    const { progress } = await takeQuiz(db, enrolment);
    expect(await reader.completion(progress!.completion!.completionId)).toMatchObject({ versionId });
  });

  it('asks for a changed quiz again, and says so before', async () => {
    const enrolment = await anEnrolment(db, { courseId: course.courseId });
    await takeQuiz(db, enrolment);
    const versionId = await publishAgain('QUIZ');
    const { moves, reader } = learningServices(db);
    const { groups } = await moves.preview(course.courseId, organiser.scopeOf('learning.enrolment.move'));
    expect(groups).toMatchObject([{ kind: 'MOVE', again: [{ title: 'Kuis akhir' }] }]);
    await move(versionId);
    const trace = await reader.enrolmentTrace(enrolment.enrolmentId);
    expect(trace!.lessons.find((lesson) => lesson.kind === 'QUIZ')).toMatchObject({ doneAt: null, quiz: { best: null } });
  });

  it('is refused when another version was published since the preview', async () => {
    await anEnrolment(db, { courseId: course.courseId });
    await publishAgain('ARTICLE');
    await expect(move(course.versionId)).rejects.toMatchObject({ code: 'catalogue.wrong_state' });
  });

  it('leaves completed learners where they are', async () => {
    const enrolment = await anEnrolment(db, { courseId: course.courseId });
    await readArticle(db, enrolment);
    await takeQuiz(db, enrolment);
    expect(await move(await publishAgain('ARTICLE'))).toBe(0);
  });
});

/** Publishes a correction in which the first question of the quiz has other words. */
async function mendQuiz(questions: readonly QuestionForm[]): Promise<string> {
  const { lessons, reviews, publishing } = catalogueServices(db);
  const mended = questions.map((form, at) => (at === 0 ? { ...form, prompt: `${form.prompt} (diperbaiki)` } : form));
  return db.database.transaction(async (tx) => {
    await new NextVersionService().startVersion(tx, course.author, course.courseId, true);
    await lessons.saveLesson(tx, course.author, course.courseId, { lessonId: course.quizId, revision: 2, title: 'Kuis akhir', minutes: 10, content: { ...aQuiz({ attempts: 2 }), questions: mended } });
    await reviews.submitDraft(tx, course.author, course.courseId, 1);
    return publishing.publishVersion(tx, course.reviewer, course.courseId);
  });
}

describe('a correction of the words of a quiz', () => {
  let questions: readonly QuestionForm[];
  const movedTo = async (versionId: string) => {
    const { moves, catalogue } = learningServices(db);
    await moves.moveCorrected(versionId);
    const [, quiz] = (await catalogue.learningPlan(versionId)).modules[0]!.lessons;
    return quiz!.revisionId;
  };
  beforeEach(async () => {
    ({ questions } = aQuiz());
    course = await aPublishedCourse(db, { questions, quiz: { attempts: 2 } });
  });

  it('leaves a passed quiz passed, and its notes where they were', async () => {
    const enrolment = await anEnrolment(db, { courseId: course.courseId });
    await takeQuiz(db, enrolment);
    const { notes, reader, opening, own } = learningServices(db);
    const { employeeId, enrolmentId } = enrolment;
    await db.database.transaction((tx) => notes.writeNote(tx, { employeeId, enrolmentId, revisionId: enrolment.quizId, text: 'Ingat nomor dua', readRevision: 0 }));
    const revisionId = await movedTo(await mendQuiz(questions));
    expect(revisionId).not.toBe(enrolment.quizId);
    const trace = await reader.enrolmentTrace(enrolmentId);
    expect(trace!.lessons[1]).toMatchObject({ revisionId, doneAt: expect.any(Date), quiz: { best: 100, attempts: 1 } });
    expect(await opening.openLesson({ employeeId, enrolmentId, revisionId })).toMatchObject({ done: true, note: { text: 'Ingat nomor dua' } });
    expect(await own.one([employeeId], enrolmentId)).toMatchObject({ lessons: 2, lessonsDone: 1 });
    const { completion } = await readArticle(db, enrolment);
    expect(await reader.completion(completion!.completionId)).toMatchObject({ score: 100 });
  });

  it('lets an open attempt go on with the words that it was given, and counts it with the limit', async () => {
    const enrolment = await anEnrolment(db, { courseId: course.courseId });
    const { attempts, batcher, quizzes, catalogue } = learningServices(db);
    const { employeeId, enrolmentId, quizId } = enrolment;
    const start = (lessonRevisionId: string) => db.database.transaction((tx) => attempts.startAttempt(tx, { id: newId(), employeeId, enrolmentId, lessonRevisionId }));
    const open = await start(quizId);
    const revisionId = await movedTo(await mendQuiz(questions));
    expect((await start(revisionId)).id).toBe(open.id);
    expect((await quizzes.attempt(employeeId, open.id)).questions[0]!.prompt).toBe('Pertanyaan 1');

    db.clock.advance({ minutes: 5 });
    const { attempt, progress } = await batcher.submit({ attemptId: open.id, employeeId, answers: Object.fromEntries((await catalogue.quizKey(quizId)).slice(0, 2).map((key) => [key.revisionId, rightAnswer(key)])) });
    expect(attempt.score).toBe(40);
    expect(progress).toMatchObject({ lessons: [{ lessonRevisionId: revisionId, missing: [{ code: 'PASS_QUIZ', best: 40 }] }] });
    expect(await quizzes.quiz({ employeeId, enrolmentId, revisionId })).toMatchObject({ attemptsLeft: 1, attempts: [{ id: open.id }] });

    const second = await takeQuiz(db, { ...enrolment, quizId: revisionId });
    expect((await quizzes.attempt(employeeId, second.attempt.id)).questions[0]!.prompt).toBe('Pertanyaan 1 (diperbaiki)');
    expect(second).toMatchObject({ attempt: { score: 100, number: 2 }, progress: { lessons: [{ lessonRevisionId: revisionId, done: true }] } });
    await expect(start(revisionId)).rejects.toMatchObject({ code: 'learning.no_attempts_left' });
  });
});

describe('a published correction', () => {
  it('takes running learners along by itself, with all that they learned, in the name of whoever published it', async () => {
    const enrolment = await anEnrolment(db, { courseId: course.courseId });
    await readArticle(db, enrolment);
    const versionId = await publishAgain('ARTICLE', true);
    const { moves, reader } = learningServices(db);
    await moves.moveCorrected(versionId);
    await moves.moveCorrected(versionId);
    expect(await reader.enrolmentTrace(enrolment.enrolmentId)).toMatchObject({ versionNumber: 2, activeSeconds: 80 * 60, missing: [{ code: 'LESSON', revisionId: enrolment.quizId }] });
    const pins = await db.database.read('select reason, pinned_by from learning.enrolment_pin where enrolment_id = $1 order by ordinal', [enrolment.enrolmentId]);
    expect(pins).toEqual([{ reason: 'ENROLLED', pinned_by: null }, { reason: 'CORRECTION', pinned_by: course.reviewer.accountId }]);
  });

  it('leaves learners where they are from whom it would ask something new', async () => {
    const enrolment = await anEnrolment(db, { courseId: course.courseId });
    await publishAgain('QUIZ');
    const versionId = await publishAgain('ARTICLE', true);
    const { moves, reader } = learningServices(db);
    await moves.moveCorrected(versionId);
    expect(await reader.enrolmentTrace(enrolment.enrolmentId)).toMatchObject({ versionNumber: 1 });
  });

  it('is the only version that moves anybody', async () => {
    const enrolment = await anEnrolment(db, { courseId: course.courseId });
    const versionId = await publishAgain('ARTICLE');
    const { moves, reader } = learningServices(db);
    await moves.moveCorrected(versionId);
    expect(await reader.enrolmentTrace(enrolment.enrolmentId)).toMatchObject({ versionNumber: 1 });
  });
});
