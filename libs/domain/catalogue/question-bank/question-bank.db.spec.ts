import type { Actor } from '@piawai/contracts';
import { ReferenceService } from '@piawai/domain/standards';
import { newId } from '@piawai/platform/database/uuid';

import { seedStandardsReference } from '../../../../apps/database/seeds/reference/standards';
import { anActor, aQuiz, catalogueServices } from '../../../../test/builders/a-published-course';
import { anAgency } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import type { QuestionForm } from '../quiz/question-form.rules';
import type { BankQuestionFields } from './bank-question';
import { DraftTestsService } from './draft-tests.service';
import { QuestionBankReader } from './question-bank.reader';
import { QuestionBankService } from './question-bank.service';

let db: TestDatabase;
let author: Actor;
let colleague: Actor;
let stranger: Actor;
let reader: QuestionBankReader;
const bank = new QuestionBankService();

beforeAll(async () => {
  db = await testDatabase();
  reader = new QuestionBankReader(db.database);
  const agencyId = await anAgency(db, { code: 'BANK' });
  [author, colleague] = [await anActor(db, agencyId, 'PENGAMPU'), await anActor(db, agencyId, 'PENGAMPU')];
  stranger = await anActor(db, await anAgency(db, { code: 'LAIN' }), 'PENGAMPU');
});
afterAll(() => db.close());

const aQuestion = (over: Partial<BankQuestionFields> = {}): BankQuestionFields & { id: string } => ({
  id: newId(), topic: 'Umum', competencyId: null, level: null, kind: 'SINGLE', prompt: `Pertanyaan ${newId()}`, matches: [], feedback: '',
  choices: [{ id: 'x', text: 'Ya' }, { id: 'y', text: 'Tidak' }], key: { kind: 'SINGLE', choice: 'x' }, ...over,
});
const add = (who: Actor, questions: readonly ReturnType<typeof aQuestion>[], shared = false): Promise<number> =>
  db.database.transaction((tx) => bank.addQuestions(tx, who, { shared, questions }));
const seen = async (who: Actor, topic: string): Promise<string[]> => (await reader.list(who, { topic }, 100)).items.map(({ prompt }) => prompt);

it('takes the same question under one topic once, however it is written', async () => {
  const first = aQuestion({ topic: 'Sekali', prompt: 'Berapa menit?' });
  const again = { ...aQuestion({ topic: 'Sekali', prompt: ' berapa  MENIT? ' }), choices: [{ id: 'p', text: 'tidak' }, { id: 'q', text: 'ya' }], key: { kind: 'SINGLE', choice: 'q' } as const };
  expect(await add(author, [first])).toBe(1);
  expect(await add(author, [first])).toBe(0);
  expect(await add(author, [again])).toBe(0);
  expect(await add(author, [{ ...again, id: newId(), key: { kind: 'SINGLE', choice: 'p' } }])).toBe(1);
});

it('shows own questions, and those of others once they are shared, within the agency only', async () => {
  await add(author, [aQuestion({ topic: 'Terlihat', prompt: 'Milik sendiri' })]);
  await add(author, [aQuestion({ topic: 'Terlihat', prompt: 'Dibagikan' })], true);
  expect(await seen(author, 'Terlihat')).toEqual(['Dibagikan', 'Milik sendiri']);
  expect(await seen(colleague, 'Terlihat')).toEqual(['Dibagikan']);
  expect(await seen(stranger, 'Terlihat')).toEqual([]);
  expect((await reader.topics(colleague)).filter(({ topic }) => topic === 'Terlihat')).toEqual([{ topic: 'Terlihat', level: null, questions: 1 }]);
});

it('is filtered by competency', async () => {
  await db.database.transaction((tx) => seedStandardsReference(tx, new ReferenceService()));
  const [one, other] = await db.database.read<{ id: string }>('select id from standards.competency where agency_id is null order by ordinal limit 2');
  await add(author, [aQuestion({ topic: 'Kompetensi', prompt: 'Tentang yang satu', competencyId: one!.id }), aQuestion({ topic: 'Kompetensi', competencyId: other!.id }), aQuestion({ topic: 'Kompetensi' })]);
  expect((await reader.list(author, { competencyId: one!.id }, 100)).items.map(({ prompt }) => prompt)).toEqual(['Tentang yang satu']);
});

it('refuses a question without key and stores nothing of its company', async () => {
  await expect(add(author, [aQuestion({ topic: 'Cacat' }), aQuestion({ topic: 'Cacat', key: null })])).rejects.toMatchObject({ code: 'platform.invalid_input' });
  expect(await seen(author, 'Cacat')).toEqual([]);
});

it('changes own questions only, and tells a stale edit', async () => {
  const question = aQuestion({ topic: 'Ubah' });
  await add(author, [question], true);
  const save = (who: Actor, revision: number, fields: Partial<BankQuestionFields>) =>
    db.database.transaction((tx) => bank.saveQuestion(tx, who, question.id, revision, { ...question, ...fields, shared: true }));
  await expect(save(colleague, 1, {})).rejects.toMatchObject({ code: 'platform.not_found' });
  await save(author, 1, { prompt: 'Diperbaiki' });
  await expect(save(author, 1, { prompt: 'Terlambat' })).rejects.toMatchObject({ code: 'platform.stale_edit' });
  expect(await seen(author, 'Ubah')).toEqual(['Diperbaiki']);
  const twin = aQuestion({ topic: 'Ubah', prompt: 'Kembar' });
  await add(author, [twin]);
  await expect(save(author, 2, { prompt: 'kembar' })).rejects.toMatchObject({ code: 'catalogue.question_in_bank' });
});

it('takes questions out of the list and brings them back, never those of others', async () => {
  const question = aQuestion({ topic: 'Arsip', prompt: 'Sementara' });
  await add(author, [question], true);
  const archive = (who: Actor, archived: boolean) => db.database.transaction((tx) => bank.archiveQuestions(tx, who, [question.id], archived));
  expect(await archive(colleague, true)).toBe(0);
  expect(await archive(author, true)).toBe(1);
  expect(await seen(author, 'Arsip')).toEqual([]);
  expect(await archive(author, false)).toBe(1);
  expect(await seen(author, 'Arsip')).toEqual(['Sementara']);
});

it('pages through the bank without losing or repeating a question', async () => {
  await add(author, Array.from({ length: 7 }, (_, at) => aQuestion({ topic: 'Halaman', prompt: `Soal ${at}` })));
  const prompts: string[] = [];
  let after: string | undefined;
  do {
    const page = await reader.list(author, { topic: 'Halaman' }, 3, after);
    prompts.push(...page.items.map(({ prompt }) => prompt));
    after = page.next ?? undefined;
  } while (after);
  expect(prompts.sort()).toEqual(Array.from({ length: 7 }, (_, at) => `Soal ${at}`));
});

describe('tests out of a blueprint', () => {
  let { drafts, outlines, lessons } = {} as ReturnType<typeof catalogueServices>;
  beforeAll(async () => {
    ({ drafts, outlines, lessons } = catalogueServices(db));
    await db.database.transaction((tx) => seedStandardsReference(tx, new ReferenceService()));
  });

  async function aDraft(): Promise<{ courseId: string; moduleId: string }> {
    const [courseId, moduleId] = [newId(), newId()];
    await db.database.transaction(async (tx) => {
      await drafts.createDraft(tx, author, { id: courseId, code: `K${courseId.slice(-6).toUpperCase()}`, title: 'Pelatihan', formId: 16, jp: 2 });
      await outlines.saveOutline(tx, author, courseId, 1, { modules: [{ id: moduleId, title: 'Modul', jp: 2, lessons: [] }] });
    });
    return { courseId, moduleId };
  }

  it('adds a pre-test that completion does not ask for and a post-test with other questions, copies that name their source', async () => {
    await add(author, Array.from({ length: 6 }, () => aQuestion({ topic: 'Tes' })));
    const { courseId, moduleId } = await aDraft();
    const [before, after] = ['Tes awal', 'Tes akhir'].map((title) => ({ lessonId: newId(), moduleId, title })) as [never, never];
    const tests = new DraftTestsService(lessons);
    await db.database.transaction((tx) => tests.addTests(tx, author, courseId, { before, after, lines: [{ topic: 'Tes', level: null, count: 3 }], mode: 'DISJOINT' }));
    const rows = await db.database.read<{ title: string; required: boolean; purpose: string; sources: string[] }>(
      `select r.title, l.required, r.content -> 'settings' ->> 'purpose' as purpose,
              (select array_agg(u.bank_question_id) from catalogue.quiz_question z join catalogue.question_revision q on q.id = z.question_revision_id
                 join catalogue.question u on u.id = q.question_id where z.lesson_revision_id = r.id) as sources
         from catalogue.version_lesson l join catalogue.lesson_revision r on r.id = l.lesson_revision_id where r.lesson_id = any ($1::uuid[]) order by l.ordinal`,
      [[(before as { lessonId: string }).lessonId, (after as { lessonId: string }).lessonId]],
    );
    expect(rows.map(({ title, required, purpose }) => [title, required, purpose])).toEqual([['Tes awal', false, 'PRE_TEST'], ['Tes akhir', true, 'POST_TEST']]);
    expect(new Set(rows.flatMap(({ sources }) => sources)).size).toBe(6);
  });

  it('says which line lacks questions and adds nothing', async () => {
    const { courseId, moduleId } = await aDraft();
    const place = (title: string) => ({ lessonId: newId(), moduleId, title });
    const tests = new DraftTestsService(lessons);
    const adding = db.database.transaction((tx) =>
      tests.addTests(tx, author, courseId, { before: place('Tes awal'), after: place('Tes akhir'), lines: [{ topic: 'Tidak ada', level: 2, count: 3 }], mode: 'SAME' }),
    );
    await expect(adding).rejects.toMatchObject({ code: 'catalogue.bank_too_small', details: { lines: [{ topic: 'Tidak ada', level: 2, needed: 3, found: 0 }] } });
    expect(await db.database.read('select from catalogue.lesson where course_id = $1', [courseId])).toHaveLength(0);
  });

  it('does not name a question of another agency as the source of a copy', async () => {
    const foreign = aQuestion();
    await add(stranger, [foreign]);
    const { courseId, moduleId } = await aDraft();
    const lessonId = newId();
    const questions: QuestionForm[] = aQuiz().questions.map((question) => ({ ...question, bankQuestionId: foreign.id }));
    await db.database.transaction(async (tx) => {
      await lessons.addLesson(tx, author, courseId, { id: lessonId, moduleId, kind: 'QUIZ', title: 'Kuis', minutes: 5 });
      await lessons.saveLesson(tx, author, courseId, { lessonId, revision: 1, title: 'Kuis', minutes: 5, content: { ...aQuiz(), questions } });
    });
    expect(await db.database.read('select from catalogue.question where course_id = $1 and bank_question_id is not null', [courseId])).toHaveLength(0);
  });
});
