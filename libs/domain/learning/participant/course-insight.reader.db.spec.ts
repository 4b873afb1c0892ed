import type { Scope } from '@piawai/contracts';
import { OrganisationReader } from '@piawai/domain/organisation';
import { newId } from '@piawai/platform/database/uuid';

import { aPublishedCourse } from '../../../../test/builders/a-published-course';
import { anEnrolment, learningServices, readArticle, type TestEnrolment } from '../../../../test/builders/enrolment';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { ENROLMENT_STATES } from '../enrolment/enrolment.entity';
import { CourseInsightReader } from './course-insight.reader';
import { ParticipantReader } from './participant.reader';

jest.setTimeout(60_000);

const QUESTIONS = ['Mudah', 'Sedang', 'Sukar'].map((prompt) => ({
  kind: 'SINGLE' as const, points: 1, prompt, choices: [{ id: 'a', text: 'Benar' }, { id: 'b', text: 'Keliru' }], matches: [], key: { kind: 'SINGLE' as const, choice: 'a' }, feedback: '',
}));
/** Who answers how many of the questions rightly, from the easiest on. */
const RIGHT = [3, 2, 1, 1];

describe('the insight into a course', () => {
  let db: TestDatabase;
  let scope: Scope;
  let insights: CourseInsightReader;
  let participants: ParticipantReader;
  beforeAll(async () => {
    db = await testDatabase();
    insights = new CourseInsightReader(db.database, db.clock, learningServices(db).catalogue);
    participants = new ParticipantReader(db.database, db.clock, new OrganisationReader(db.database, db.clock));
  });
  afterAll(() => db.close());

  const aCourse = async () => {
    const course = await aPublishedCourse(db, { questions: QUESTIONS.map((question) => ({ ...question, id: newId() })) });
    scope = { permission: 'learning.participant.read', actor: course.author, reaches: course.author.grants.map(({ reach }) => reach) } as unknown as Scope;
    return course;
  };
  const answer = async ({ employeeId, enrolmentId, quizId }: TestEnrolment, right: number): Promise<void> => {
    const { attempts, catalogue } = learningServices(db);
    const attempt = await db.database.transaction((tx) => attempts.startAttempt(tx, { id: newId(), employeeId, enrolmentId, lessonRevisionId: quizId }));
    const known = QUESTIONS.slice(0, right).map(({ prompt }) => prompt);
    const paper = await catalogue.quizPaper(quizId);
    const answers = Object.fromEntries(paper.questions.map(({ revisionId, prompt }) => [revisionId, { choice: known.includes(prompt) ? 'a' : 'b' }]));
    await db.database.transaction((tx) => attempts.submitAttempts(tx, [{ attemptId: attempt.id, employeeId, answers }]));
  };

  it('counts as stuck whoever left a lesson unfinished a week ago, and gives their names', async () => {
    const { courseId } = await aCourse();
    const [left, fresh, done] = [await anEnrolment(db, { courseId }), await anEnrolment(db, { courseId }), await anEnrolment(db, { courseId })];
    await readArticle(db, left, 3);
    await readArticle(db, done);
    db.clock.advance({ days: 8 });
    await readArticle(db, fresh, 3);
    const [article] = (await insights.insight(courseId, scope)).lessons;
    expect(article).toMatchObject({ opened: 3, done: 1, stuck: 1 });
    const page = (stuckIn?: string) => participants.participants(courseId, scope, { states: ENROLMENT_STATES, onlyDoubted: false, limit: 10, stuckIn });
    expect((await page(left.articleId)).items.map(({ enrolmentId }) => enrolmentId)).toEqual([left.enrolmentId]);
    expect((await page(left.quizId)).items).toEqual([]);
    expect((await page()).items).toHaveLength(3);
  });

  it('names the hardest question first', async () => {
    const { courseId } = await aCourse();
    for (const right of RIGHT) await answer(await anEnrolment(db, { courseId }), right);
    const { questions, gain } = await insights.insight(courseId, scope);
    expect(questions.map(({ prompt, answered, correct }) => [prompt, answered, correct])).toEqual([['Sukar', 4, 1], ['Sedang', 4, 2], ['Mudah', 4, 4]]);
    expect(gain).toBeNull();
  });
});
