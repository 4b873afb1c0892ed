import { Client } from 'pg';

import { anArticle, aPublishedCourse, aQuiz, catalogueServices, type PublishedCourse } from '../../../../test/builders/a-published-course';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { NextVersionService } from './next-version.service';

jest.setTimeout(60_000);

let db: TestDatabase;
let course: PublishedCourse;
let services: ReturnType<typeof catalogueServices>;

beforeAll(async () => {
  db = await testDatabase();
  services = catalogueServices(db);
});
beforeEach(async () => {
  course = await aPublishedCourse(db);
  await db.database.transaction((tx) => new NextVersionService().startVersion(tx, course.author, course.courseId, true));
});
afterAll(() => db.close());

const saveArticle = (text: string, minutes = 80) =>
  db.database.transaction((tx) =>
    services.lessons.saveLesson(tx, course.author, course.courseId, { lessonId: course.articleId, revision: 2, title: 'Mengenal Data Pribadi', minutes, content: anArticle(text) }),
  );
/** As the owner of the tables: policies have dates, and this one shall hold today. */
async function setDailyCap(jp: number): Promise<void> {
  const owner = new Client({ connectionString: db.ownerUrl });
  await owner.connect();
  await owner.query('update standards.jp_policy set national_daily_cap = $1 where form_id = 16', [jp]);
  await owner.end();
}
const submit = (revision = 1) => db.database.transaction((tx) => services.reviews.submitDraft(tx, course.author, course.courseId, revision));
const publish = () => db.database.transaction((tx) => services.publishing.publishVersion(tx, course.reviewer, course.courseId));

describe('a correction', () => {
  it('that changes texts only is handed in, published and known as one', async () => {
    await saveArticle('Data pribadi adalah data tentang orang yang dapat dikenali, secara langsung maupun tidak. ');
    await submit();
    const versionId = await publish();
    expect(await services.reader.correctionOf(versionId)).toEqual({ courseId: course.courseId, publishedBy: course.reviewer.accountId });
    expect(await services.reader.correctionOf(course.versionId)).toBeNull();
  });

  it('keeps the rules of the published version though the JP policy has changed since', async () => {
    const before = await services.reader.learningPlan(course.versionId);
    await setDailyCap(1);
    await submit();
    const after = await services.reader.learningPlan(await publish());
    await setDailyCap(3);
    expect(after.rules).toEqual(before.rules);
    expect(after.ruleHash).toBe(before.ruleHash);
  });

  it.each<[string, () => Promise<unknown>, object[], number]>([
    ['a rule', () => db.database.transaction((tx) => services.drafts.saveDetails(tx, course.author, course.courseId, 1, { passingGrade: 80 })), [{ kind: 'RULES' }], 2],
    ['minutes', () => saveArticle('Data pribadi adalah data tentang orang yang dapat dikenali. ', 75), [{ kind: 'OUTLINE' }], 1],
    [
      'a key',
      () => db.database.transaction((tx) => services.lessons.saveLesson(tx, course.author, course.courseId, { lessonId: course.quizId, revision: 2, title: 'Kuis akhir', minutes: 10, content: aQuiz() })),
      [{ kind: 'LESSON', name: 'Kuis akhir' }], 1,
    ],
  ])('that touches %s is refused with what it touches, until it goes on as an ordinary version', async (_name, change, beyond, revision) => {
    await change();
    await expect(submit(revision)).rejects.toMatchObject({ code: 'catalogue.correction_too_wide', details: { beyond } });
    await db.database.transaction((tx) => new NextVersionService().widenCorrection(tx, course.author, course.courseId));
    await submit(revision);
    expect(await services.reader.correctionOf(await publish())).toBeNull();
  });
});
