import { type AddBankQuestions, InstructorService, QuestionBankService } from '@piawai/domain/catalogue';
import { newId } from '@piawai/platform/database/uuid';

import type { SignedInTester } from '../../../builders/account';
import { aDraft, anArticle, aPublishedCourse, catalogueServices, type Draft } from '../../../builders/a-published-course';
import { aPdf } from '../../../builders/pdf';
import { aPosition } from '../../../builders/position';
import type { ObjectOfRoute } from '../belonging';
import type { World } from '../world';

const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const draftOf = ({ db, author }: World): Promise<Draft> => aDraft(db, author.actor);
const draft = async (world: World): Promise<{ courseId: string }> => ({ courseId: (await draftOf(world)).courseId });
const lessonOf = async (world: World): Promise<{ courseId: string; lessonId: string }> => {
  const { courseId, articleId } = await draftOf(world);
  return { courseId, lessonId: articleId };
};

/** Written by the author, waiting for a colleague. */
async function inReview(world: World): Promise<Draft> {
  const made = await draftOf(world);
  const { actor } = world.author;
  await world.db.database.transaction((tx) => catalogueServices(world.db).reviews.submitDraft(tx, actor, made.courseId, made.revision));
  return made;
}

/** Written by the author, published by a colleague. */
async function published(world: World): Promise<{ courseId: string }> {
  const { courseId } = await inReview(world);
  const { reviewer } = await aPublishedCourse(world.db, { agencyId: world.agencyId });
  await world.db.database.transaction((tx) => catalogueServices(world.db).publishing.publishVersion(tx, reviewer, courseId));
  return { courseId };
}

const reviewed = async (world: World): Promise<{ courseId: string }> => ({ courseId: (await inReview(world)).courseId });

async function aPicture(world: World): Promise<{ courseId: string; fileId: string }> {
  const params = await draft(world);
  const { id } = JSON.parse(await world.send('POST /catalogue/drafts/:courseId/files', world.author, { params, file: { name: 'gambar.png', content: PIXEL } })) as { id: string };
  return { ...params, fileId: id };
}

/** With one page drawn; what it shows is of no matter here. */
async function aDocument(world: World): Promise<{ courseId: string; fileId: string }> {
  const [params, name] = [await draft(world), 'modul.pdf'];
  const { id } = JSON.parse(await world.send('POST /catalogue/drafts/:courseId/files', world.author, { params, file: { name, content: await aPdf(['Satu halaman']) } })) as { id: string };
  await world.db.database.transaction((tx) =>
    tx.query(
      `insert into catalogue.document_page (file_id, page, html, width, height, small_sha256, small_bytes, large_sha256, large_bytes)
       select id, 1, '', 1, 1, sha256, bytes, sha256, bytes from catalogue.course_file where id = $1`,
      [id],
    ),
  );
  return { ...params, fileId: id };
}

async function anUpload(world: World): Promise<{ courseId: string; uploadId: string }> {
  const params = await draft(world);
  const uploadId = newId();
  await world.send('POST /catalogue/drafts/:courseId/uploads', world.author, { params, body: { id: uploadId, name: 'gambar.png', bytes: PIXEL.length } });
  return { ...params, uploadId };
}

/** One that only this agency knows. */
async function aCompetency({ db, agencyId }: World): Promise<string> {
  const [id, code] = [newId(), `U${newId().slice(-8).toUpperCase()}`];
  await db.database.transaction((tx) =>
    tx.query(
      `insert into standards.competency (id, agency_id, code, name_id, name_en, sense_id, sense_en, competency_group, max_level, ordinal)
       values ($1, $2, $3, 'Uji', 'Test', '', '', 'TEKNIS', 5, 900)`,
      [id, agencyId, code],
    ),
  );
  return id;
}

type BankQuestion = AddBankQuestions['questions'][number];

const bankQuestion = async (world: World): Promise<BankQuestion> => ({
  id: newId(), kind: 'SINGLE', prompt: `Pertanyaan ${newId()}`, choices: [{ id: 'x', text: 'Ya' }, { id: 'y', text: 'Tidak' }], matches: [],
  key: { kind: 'SINGLE', choice: 'x' }, feedback: '', topic: `Topik ${newId()}`, competencyId: await aCompetency(world), level: 2,
});

/** In somebody's bank, and shown to nobody else. */
async function banked(world: World, { actor }: SignedInTester): Promise<BankQuestion> {
  const question = await bankQuestion(world);
  await world.db.database.transaction((tx) => new QuestionBankService().addQuestions(tx, actor, { shared: false, questions: [question] }));
  return question;
}

const QUESTIONS = 'Berapa menit satu JP?\nA. 45\nB. 60\nANSWER: A\n';

/** A colleague who teaches a module of a course of the author's. */
async function anInstructor(world: World): Promise<{ courseId: string; moduleId: string; instructorId: string; accountId: string }> {
  const { courseId, moduleId } = await draftOf(world);
  const [instructorId, { accountId }] = [newId(), await world.account()];
  const naming = { id: instructorId, courseId, moduleId, accountId, from: '2026-01-01', to: null };
  await world.db.database.transaction((tx) => new InstructorService().nameInstructor(tx, world.author.actor, naming));
  return { courseId, moduleId, instructorId, accountId };
}

export const catalogueObjects: Readonly<Record<string, ObjectOfRoute>> = {
  'POST /catalogue/drafts': {
    of: 'caller',
    make: () => ({ body: { id: newId(), code: `K${newId().slice(-6).toUpperCase()}`, title: 'Pelatihan baru', formId: 16, jp: 2 } }),
  },
  'GET /catalogue/drafts/:courseId': { of: 'author', make: async (world) => ({ params: await draft(world) }) },
  'PATCH /catalogue/drafts/:courseId': {
    of: 'author', references: ['coverFileId', 'positionIds.0', 'prerequisiteCourseIds.0'],
    make: async (world) => {
      const { fileId, ...params } = await aPicture(world);
      const positionIds = [await aPosition(world.db, { agencyId: world.agencyId })];
      return { params, body: { revision: 5, coverFileId: fileId, positionIds, prerequisiteCourseIds: [world.course.courseId] } };
    },
  },
  'PUT /catalogue/drafts/:courseId/outline': {
    of: 'author', references: ['modules.0.lessons.0.lessonId'],
    make: async (world) => {
      const { courseId, moduleId, articleId, revision } = await draftOf(world);
      return { params: { courseId }, body: { revision, modules: [{ id: moduleId, title: 'Modul', jp: 2, lessons: [{ lessonId: articleId, required: true }] }] } };
    },
  },
  'GET /catalogue/drafts/:courseId/difference': { of: 'author', make: async (world) => ({ params: await draft(world) }) },
  'POST /catalogue/drafts/:courseId/submit': {
    of: 'author',
    make: async (world) => {
      const { courseId, revision } = await draftOf(world);
      return { params: { courseId }, body: { revision } };
    },
  },
  'POST /catalogue/drafts/:courseId/withdraw': { of: 'author', make: async (world) => ({ params: await reviewed(world) }) },
  'POST /catalogue/drafts/:courseId/next-version': { of: 'author', make: async (world) => ({ params: await published(world) }) },
  'POST /catalogue/drafts/:courseId/correction': { of: 'author', make: async (world) => ({ params: await published(world) }) },
  'POST /catalogue/drafts/:courseId/correction/widen': {
    of: 'author',
    make: async (world) => {
      const params = await published(world);
      await world.send('POST /catalogue/drafts/:courseId/correction', world.author, { params });
      return { params };
    },
  },
  'POST /catalogue/drafts/:courseId/lessons': {
    of: 'author', references: ['moduleId'],
    make: async (world) => {
      const { courseId, moduleId } = await draftOf(world);
      return { params: { courseId }, body: { id: newId(), moduleId, kind: 'ARTICLE', title: 'Baru', minutes: 5 } };
    },
  },
  'POST /catalogue/drafts/:courseId/lessons/tests': {
    of: 'author', references: ['before.moduleId', 'after.moduleId'],
    make: async (world) => {
      const { courseId, moduleId } = await draftOf(world);
      const { topic } = await banked(world, world.author);
      const test = (title: string) => ({ lessonId: newId(), moduleId, title });
      return { params: { courseId }, body: { before: test('Tes awal'), after: test('Tes akhir'), lines: [{ topic, level: null, count: 1 }], mode: 'SAME' } };
    },
  },
  'GET /catalogue/drafts/:courseId/lessons/:lessonId': { of: 'author', make: async (world) => ({ params: await lessonOf(world) }) },
  'PUT /catalogue/drafts/:courseId/lessons/:lessonId': {
    of: 'author',
    make: async (world) => {
      const { courseId, articleId } = await draftOf(world);
      return { params: { courseId, lessonId: articleId }, body: { revision: 2, title: 'Judul', minutes: 80, content: anArticle() } };
    },
  },
  'POST /catalogue/drafts/:courseId/files': { of: 'author', make: async (world) => ({ params: await draft(world), file: { name: 'gambar.png', content: PIXEL } }) },
  'POST /catalogue/drafts/:courseId/uploads': {
    of: 'author',
    make: async (world) => ({ params: await draft(world), body: { id: newId(), name: 'gambar.png', bytes: PIXEL.length } }),
  },
  'PUT /catalogue/drafts/:courseId/uploads/:uploadId': {
    of: 'author',
    make: async (world) => ({ params: await anUpload(world), query: '?offset=0', file: { name: 'gambar.png', content: PIXEL } }),
  },
  'POST /catalogue/question-bank/readings': { of: 'caller', make: () => ({ body: { text: QUESTIONS } }) },
  'POST /catalogue/question-bank/file-readings': { of: 'caller', make: () => ({ file: { name: 'soal.txt', content: Buffer.from(QUESTIONS) } }) },
  'POST /catalogue/question-bank': {
    of: 'caller', references: ['questions.0.competencyId'],
    make: async (world) => ({ body: { shared: false, questions: [await bankQuestion(world)] } }),
  },
  'PUT /catalogue/question-bank/:questionId': {
    of: 'author', references: ['competencyId'],
    make: async (world) => {
      const { id: questionId, ...fields } = await banked(world, world.author);
      return { params: { questionId }, body: { ...fields, prompt: 'Pertanyaan lain', shared: true, revision: 1 } };
    },
  },
  // Ids of others are passed over without a word, so there is nobody to refuse.
  'POST /catalogue/question-bank/archive': { of: 'caller', make: async (world, by) => ({ body: { ids: [(await banked(world, by)).id], archived: true } }) },
  'GET /catalogue/files/:fileId': {
    of: 'author', alsoBy: { permission: 'catalogue.course.review', of: 'agency' },
    make: async (world) => ({ params: { fileId: (await aPicture(world)).fileId } }),
  },
  'GET /catalogue/files/:fileId/small': {
    of: 'author', alsoBy: { permission: 'catalogue.course.review', of: 'agency' },
    make: async (world) => ({ params: { fileId: (await aPicture(world)).fileId } }),
  },
  'GET /catalogue/files/:fileId/pages/:page/:size': {
    of: 'author', alsoBy: { permission: 'catalogue.course.review', of: 'agency' },
    make: async (world) => ({ params: { fileId: (await aDocument(world)).fileId, page: '1', size: 'small' } }),
  },
  'GET /catalogue/drafts/:courseId/files/:fileId': { of: 'author', make: async (world) => ({ params: await aDocument(world) }) },
  'GET /catalogue/reviews/:courseId': { of: 'agency', make: async (world) => ({ params: await reviewed(world) }) },
  'GET /catalogue/reviews/:courseId/lessons/:lessonId': {
    of: 'agency',
    make: async (world) => {
      const { courseId, quizId } = await inReview(world);
      return { params: { courseId, lessonId: quizId } };
    },
  },
  'GET /catalogue/reviews/:courseId/difference': { of: 'agency', make: async (world) => ({ params: await reviewed(world) }) },
  'POST /catalogue/reviews/:courseId/publish': { of: 'reviewers', make: async (world) => ({ params: await reviewed(world) }) },
  'POST /catalogue/reviews/:courseId/return': {
    of: 'reviewers',
    make: async (world) => ({ params: await reviewed(world), body: { reason: 'Mohon dilengkapi dengan contoh.' } }),
  },
  'POST /catalogue/reviews/:courseId/retire': { of: 'reviewers', make: async (world) => ({ params: await published(world) }) },
  'GET /catalogue/drafts/:courseId/instructors': { of: 'author', make: async (world) => ({ params: await draft(world) }) },
  'GET /catalogue/drafts/:courseId/instructors/choices': { of: 'author', make: async (world) => ({ params: await draft(world) }) },
  'POST /catalogue/drafts/:courseId/instructors': {
    of: 'author', references: ['moduleId', 'accountId'],
    make: async (world) => {
      const { courseId, moduleId } = await draftOf(world);
      return { params: { courseId }, body: { id: newId(), moduleId, accountId: (await world.account()).accountId, from: '2026-01-01', to: null } };
    },
  },
  'PUT /catalogue/drafts/:courseId/instructors/:instructorId/end': {
    of: 'author',
    make: async (world) => {
      const { courseId, instructorId } = await anInstructor(world);
      return { params: { courseId, instructorId }, body: { to: '2026-07-01' } };
    },
  },
};
