import { createHash } from 'node:crypto';

import { AgencySettingService } from '@piawai/domain/organisation';
import { newId } from '@piawai/platform/database/uuid';

import { anActor, anArticle, aPublishedCourse, aQuiz, catalogueServices, type PublishedCourse } from '../../../../test/builders/a-published-course';
import { anAgency } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { articleText } from '../lesson/article.rules';
import { CourseSearchReader } from '../search/course-search.reader';
import { canonicalJson } from './completion-rules.rules';
import { DifferenceReader } from './difference.reader';
import { NextVersionService } from './next-version.service';

jest.setTimeout(60_000);

let db: TestDatabase;
let course: PublishedCourse;
let services: ReturnType<typeof catalogueServices>;

beforeAll(async () => {
  db = await testDatabase();
  services = catalogueServices(db);
  course = await aPublishedCourse(db);
});
afterAll(() => db.close());

const refused = (code: string) => expect.objectContaining({ code });

describe('a published version', () => {
  it('gives learning its plan with rules, hash and extents', async () => {
    const plan = await services.reader.learningPlan(course.versionId);
    expect(plan).toMatchObject({ courseId: course.courseId, agencyId: course.agencyId, jp: 2, number: 1, enrolmentRule: 'OPEN', capacity: null });
    expect(plan.modules[0]!.lessons).toMatchObject([
      { kind: 'ARTICLE', minutes: 80, required: true, minActiveSeconds: 2400, extent: { kind: 'ARTICLE', minSeconds: 2400 } },
      { kind: 'QUIZ', minutes: 10, required: true, minActiveSeconds: 0, extent: { kind: 'QUIZ', questions: 5 } },
    ]);
    expect(plan.rules).toEqual({
      requiredRevisionIds: plan.modules[0]!.lessons.map((lesson) => lesson.revisionId), passingGrade: 70, minActiveMinutes: 72, dailyJpCap: 3, prerequisiteCourseIds: [],
    });
    expect(plan.ruleHash).toBe(createHash('sha256').update(canonicalJson(plan.rules)).digest('hex'));
  });

  it.each([[5], [null]])('freezes the daily cap of e-learning that its agency has decided: %s', async (value) => {
    const agencyId = await anAgency(db);
    await db.database.transaction((tx) => new AgencySettingService().setSetting(tx, { agencyId, key: 'dailyJpCap', value, from: '2018-01-01' }));
    const { versionId } = await aPublishedCourse(db, { agencyId });
    expect((await services.reader.learningPlan(versionId)).rules.dailyJpCap).toBe(value);
  });

  it('shows a learner the article as HTML and the quiz without questions or keys', async () => {
    const [article, quiz] = (await services.reader.learningPlan(course.versionId)).modules[0]!.lessons;
    expect(await services.reader.lessonContent(article!.revisionId)).toMatchObject({ kind: 'ARTICLE', html: expect.stringContaining('<p>Data pribadi') });
    const shown = await services.reader.lessonContent(quiz!.revisionId);
    expect(shown).toMatchObject({ kind: 'QUIZ', questions: 5, settings: { feedback: 'AFTER_SUBMIT' } });
    expect(JSON.stringify(shown)).not.toContain('key');
    const paper = await services.reader.quizPaper(quiz!.revisionId);
    expect(Object.keys(paper.questions[0]!).sort()).toEqual(['choices', 'kind', 'matches', 'points', 'prompt', 'revisionId']);
    expect((await services.reader.quizKey(quiz!.revisionId)).map((question) => question.key)).toMatchObject([{ choice: 'a' }, { choice: 'b' }, { choice: 'a' }, { choice: 'b' }, { choice: 'a' }]);
  });

  it.each([
    ['update catalogue.course_version set title = title where id = $1'],
    ['delete from catalogue.course_version where id = $1'],
    ['update catalogue.course_module set jp = jp where version_id = $1'],
    ['delete from catalogue.version_lesson where version_id = $1'],
    ['delete from catalogue.course_competency where version_id = $1'],
    ['update catalogue.lesson_revision set title = title where id in (select lesson_revision_id from catalogue.version_lesson where version_id = $1)'],
    ['delete from catalogue.quiz_question where lesson_revision_id in (select lesson_revision_id from catalogue.version_lesson where version_id = $1)'],
    ['update catalogue.question_revision set prompt = prompt where frozen_at is not null and $1::uuid is not null'],
  ])('refuses "%s"', async (sql) => {
    await expect(db.database.transaction((tx) => tx.query(sql, [course.versionId]))).rejects.toThrow(/cannot be changed/);
  });

  it('reports itself with its course', async () => {
    const rows = await db.database.read(`select payload from platform.outbox_event where name = 'catalogue.course_published' and payload ->> 'courseId' = $1`, [course.courseId]);
    expect(rows).toEqual([{ payload: { courseId: course.courseId, versionId: course.versionId } }]);
  });
});

describe('the way to publication', () => {
  const draft = async () => {
    const id = newId();
    await db.database.transaction((tx) => services.drafts.createDraft(tx, course.author, { id, code: `D${id.slice(-6).toUpperCase()}`, title: 'Draf uji coba', formId: 16, jp: 2 }));
    return id;
  };

  it('refuses a draft that lacks something and says what', async () => {
    const id = await draft();
    const attempt = db.database.transaction((tx) => services.reviews.submitDraft(tx, course.author, id, 1));
    await expect(attempt).rejects.toMatchObject({ code: 'catalogue.not_publishable', details: { unmet: expect.arrayContaining([expect.objectContaining({ condition: 'MODULES_ADD_UP' })]) } });
  });

  it('hides a draft from another author', async () => {
    const other = await anActor(db, course.agencyId, 'PENGAMPU');
    const id = await draft();
    await expect(db.database.transaction((tx) => services.drafts.saveDetails(tx, other, id, 1, { title: 'Diambil' }))).rejects.toEqual(refused('platform.not_found'));
  });

  it('takes a repeated creation as the first one, and other content under the same id as a conflict', async () => {
    const id = await draft();
    const again = (code: string, author = course.author) => db.database.transaction((tx) => services.drafts.createDraft(tx, author, { id, code, title: 'Draf uji coba', formId: 16, jp: 2 }));
    await expect(again(`D${id.slice(-6).toUpperCase()}`)).resolves.toBeUndefined();
    await expect(again('LAIN')).rejects.toEqual(refused('platform.different_repeat'));
  });

  it('refuses a code that is taken', async () => {
    const create = (id: string) => db.database.transaction((tx) => services.drafts.createDraft(tx, course.author, { id, code: 'SAMA', title: 'Judul', formId: 16, jp: 2 }));
    await create(newId());
    await expect(create(newId())).rejects.toEqual(refused('catalogue.code_taken'));
  });

  it('answers a stale edit with the present text, and keeps it', async () => {
    const id = await draft();
    const save = (revision: number, title: string) => db.database.transaction((tx) => services.drafts.saveDetails(tx, course.author, id, revision, { title }));
    expect(await save(1, 'Judul dari layar pertama')).toBe(2);
    await expect(save(1, 'Judul dari layar kedua')).rejects.toMatchObject({ code: 'platform.stale_edit', details: { present: { title: 'Judul dari layar pertama', revision: 2 } } });
  });
});

describe('the next version of a published course', () => {
  let next: PublishedCourse;
  beforeAll(async () => {
    next = await aPublishedCourse(db, { agencyId: course.agencyId });
    await db.database.transaction((tx) => new NextVersionService().startVersion(tx, next.author, next.courseId));
  });

  it('shares revisions until one is changed, and leaves the published text alone', async () => {
    const before = await services.reader.learningPlan(next.versionId);
    await db.database.transaction(async (tx) => {
      await services.lessons.saveLesson(tx, next.author, next.courseId, { lessonId: next.articleId, revision: 2, title: 'Mengenal data pribadi', minutes: 80, content: anArticle('Teks baru tentang data pribadi warga di loket. ') });
      await services.reviews.submitDraft(tx, next.author, next.courseId, 1);
    });
    const versionId = await db.database.transaction((tx) => services.publishing.publishVersion(tx, next.reviewer, next.courseId));
    const after = await services.reader.learningPlan(versionId);
    const [oldArticle, oldQuiz] = before.modules[0]!.lessons;
    const [article, quiz] = after.modules[0]!.lessons;
    expect(quiz!.revisionId).toBe(oldQuiz!.revisionId);
    expect(article!.revisionId).not.toBe(oldArticle!.revisionId);
    expect(after.number).toBe(2);
    expect(await services.reader.lessonContent(oldArticle!.revisionId)).toMatchObject({ html: expect.stringContaining('Data pribadi adalah') });
    expect(await new DifferenceReader(db.database).difference(next.versionId, versionId)).toEqual([
      { kind: 'LESSON_CHANGED', name: 'Mengenal data pribadi', before: expect.stringContaining('adalah'), after: expect.stringContaining('Teks baru') },
    ]);
  });

  it('gives only the changed question a new revision', async () => {
    await db.database.transaction((tx) => new NextVersionService().startVersion(tx, next.author, next.courseId));
    const [row] = await db.database.read<{ revision: string; forms: never }>(
      `select jsonb_agg(jsonb_build_object('id', q.question_id, 'kind', q.kind, 'points', q.points, 'prompt', q.prompt, 'choices', q.choices,
                'matches', q.matches, 'key', q.key, 'feedback', q.feedback) order by z.ordinal) as forms
         from catalogue.quiz_question z join catalogue.question_revision q on q.id = z.question_revision_id
         join catalogue.version_lesson l on l.lesson_revision_id = z.lesson_revision_id where l.version_id = $1`,
      [next.versionId],
    );
    const forms = row!.forms as ReturnType<typeof aQuiz>['questions'];
    const changed = forms.map((form, at) => (at === 0 ? { ...form, prompt: 'Pertanyaan yang diperbaiki' } : form));
    await db.database.transaction((tx) =>
      services.lessons.saveLesson(tx, next.author, next.courseId, { lessonId: next.quizId, revision: 2, title: 'Kuis akhir', minutes: 10, content: { ...aQuiz(), questions: changed } }),
    );
    const numbers = await db.database.read<{ number: number }>(
      `select max(q.number) as number from catalogue.question_revision q where q.question_id = any ($1::uuid[]) group by q.question_id order by 1`,
      [forms.map((form) => form.id)],
    );
    expect(numbers.map((each) => each.number)).toEqual([1, 1, 1, 1, 2]);
  });
});

describe('a review', () => {
  const submitted = async () => {
    const made = await aPublishedCourse(db, { agencyId: course.agencyId });
    await db.database.transaction(async (tx) => {
      await new NextVersionService().startVersion(tx, made.author, made.courseId);
      await services.reviews.submitDraft(tx, made.author, made.courseId, 1);
    });
    return made;
  };

  it('is never the author\'s', async () => {
    const made = await submitted();
    const author = { ...made.author, grants: made.reviewer.grants };
    await expect(db.database.transaction((tx) => services.publishing.publishVersion(tx, author, made.courseId))).rejects.toEqual(refused('catalogue.reviewer_is_author'));
  });

  it('does not exist for another agency', async () => {
    const made = await submitted();
    const stranger = (await aPublishedCourse(db)).reviewer;
    await expect(db.database.transaction((tx) => services.publishing.publishVersion(tx, stranger, made.courseId))).rejects.toEqual(refused('platform.not_found'));
  });

  it('locks the draft, and gives it back with a reason', async () => {
    const made = await submitted();
    const edit = () => db.database.transaction((tx) => services.drafts.saveDetails(tx, made.author, made.courseId, 1, { title: 'Judul baru' }));
    await expect(edit()).rejects.toEqual(refused('catalogue.wrong_state'));
    await db.database.transaction((tx) => services.reviews.returnDraft(tx, made.reviewer, made.courseId, 'Mohon tambah contoh.'));
    await expect(edit()).resolves.toBe(2);
  });

  it('publishes once when two reviewers press at the same time', async () => {
    const made = await submitted();
    const publish = () => db.database.transaction((tx) => services.publishing.publishVersion(tx, made.reviewer, made.courseId));
    const results = await Promise.allSettled([publish(), publish()]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a course that was taken out of the catalogue', () => {
  it('does not come back by the version that was in review, nor by a draft that is handed in later', async () => {
    const made = await aPublishedCourse(db, { agencyId: course.agencyId });
    await db.database.transaction(async (tx) => {
      await new NextVersionService().startVersion(tx, made.author, made.courseId);
      await services.reviews.submitDraft(tx, made.author, made.courseId, 1);
      await services.publishing.retireCourse(tx, made.reviewer, made.courseId);
    });
    const search = new CourseSearchReader(db.database);
    await expect(search.page(course.agencyId, made.courseId)).rejects.toEqual(refused('platform.not_found'));
    await expect(db.database.transaction((tx) => services.publishing.publishVersion(tx, made.reviewer, made.courseId))).rejects.toEqual(refused('catalogue.course_retired'));
    await expect(search.page(course.agencyId, made.courseId)).rejects.toEqual(refused('platform.not_found'));
    await db.database.transaction((tx) => services.reviews.returnDraft(tx, made.reviewer, made.courseId, 'Pelatihan sudah ditarik.'));
    await expect(db.database.transaction((tx) => services.reviews.submitDraft(tx, made.author, made.courseId, 1))).rejects.toEqual(refused('catalogue.course_retired'));
  });
});

describe('prerequisites', () => {
  const prerequisites = (...prerequisiteCourseIds: string[]) => ({ agencyId: course.agencyId, details: { prerequisiteCourseIds } });
  /** Hands in the next version of a course with other prerequisites. */
  const nextRequiring = async (made: PublishedCourse, ...prerequisiteCourseIds: string[]) => {
    await db.database.transaction((tx) => new NextVersionService().startVersion(tx, made.author, made.courseId));
    await db.database.transaction((tx) => services.drafts.saveDetails(tx, made.author, made.courseId, 1, { prerequisiteCourseIds }));
    await db.database.transaction((tx) => services.reviews.submitDraft(tx, made.author, made.courseId, 2));
  };
  const publish = (made: PublishedCourse) => db.database.transaction((tx) => services.publishing.publishVersion(tx, made.reviewer, made.courseId));
  const deadEnd = (reason: string) => expect.objectContaining({ code: 'catalogue.not_publishable', details: { unmet: [expect.objectContaining({ condition: 'PREREQUISITES', facts: expect.objectContaining({ reason }) })] } });

  it('may not form a circle, however long', async () => {
    const first = await aPublishedCourse(db, prerequisites());
    const second = await aPublishedCourse(db, prerequisites(first.courseId));
    const third = await aPublishedCourse(db, prerequisites(second.courseId));
    await expect(nextRequiring(first, third.courseId)).rejects.toEqual(deadEnd('CIRCLE'));
  });

  it('may not come to form one by two publications at the same time', async () => {
    const [one, other] = [await aPublishedCourse(db, prerequisites()), await aPublishedCourse(db, prerequisites())];
    await nextRequiring(one, other.courseId);
    await nextRequiring(other, one.courseId);
    const results = await Promise.allSettled([publish(one), publish(other)]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: deadEnd('CIRCLE') });
  });

  it('are in the catalogue, unless a correction finds one retired', async () => {
    const required = await aPublishedCourse(db, prerequisites());
    const made = await aPublishedCourse(db, prerequisites(required.courseId));
    await db.database.transaction((tx) => services.publishing.retireCourse(tx, required.reviewer, required.courseId));
    await expect(aPublishedCourse(db, prerequisites(required.courseId))).rejects.toEqual(deadEnd('NOT_PUBLISHED'));
    await db.database.transaction(async (tx) => {
      await new NextVersionService().startVersion(tx, made.author, made.courseId, true);
      await services.reviews.submitDraft(tx, made.author, made.courseId, 1);
    });
    await expect(publish(made)).resolves.toEqual(expect.any(String));
  });
});

describe('two editors of one lesson', () => {
  it('lose nothing: the second is shown the text of the first', async () => {
    const made = await aPublishedCourse(db);
    await db.database.transaction((tx) => new NextVersionService().startVersion(tx, made.author, made.courseId));
    const save = (revision: number, text: string) =>
      db.database.transaction((tx) =>
        services.lessons.saveLesson(tx, made.author, made.courseId, { lessonId: made.articleId, revision, title: 'Mengenal data pribadi', minutes: 80, content: anArticle(text) }),
      );
    const results = await Promise.allSettled([save(2, 'Teks pertama. '), save(2, 'Teks kedua. ')]);
    const refusal = results.find((result) => result.status === 'rejected') as PromiseRejectedResult;
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(refusal.reason).toMatchObject({ code: 'platform.stale_edit', details: { present: { revision: 3 } } });
    expect(articleText(refusal.reason.details.present.content.document)).toMatch(/^Teks (pertama|kedua)\./);
  });
});
