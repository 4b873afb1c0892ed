import type { AccountId, Actor, CourseId, CourseVersionId, LessonId, UnitId } from '@piawai/contracts';
import { AccountService } from '@piawai/domain/accounts';
import {
  CatalogueReader, DraftService, type LessonDraft, LessonService, OutlineService, PublishingService, ReviewService,
} from '@piawai/domain/catalogue';
import { ContractContextReader } from '../../libs/domain/catalogue/publishing/contract-context.reader';
import { CorrectionReader } from '../../libs/domain/catalogue/publishing/correction.reader';
import { QuestionService } from '../../libs/domain/catalogue/quiz/question.service';
import { CourseContentReader } from '../../libs/domain/catalogue/reading/course-content.reader';
import { LearningPlanReader } from '@piawai/domain/catalogue/reading/learning-plan.reader';
import { SearchEntryService } from '../../libs/domain/catalogue/search/search-entry.service';
import type { QuestionForm, QuizSettings } from '@piawai/domain/catalogue/rules';
import { ReferenceService } from '@piawai/domain/standards';
import { newId } from '@piawai/platform/database/uuid';

import { seedStandardsReference } from '../../apps/database/seeds/reference/standards';
import type { TestDatabase } from '../environment/database';
import { anAgency } from './unit';

const E_LEARNING = 16;
const SINCE = '2018-01-01';

export interface CourseSettings {
  readonly agencyId?: UnitId;
  readonly code?: string;
  readonly title?: string;
  readonly formId?: number;
  readonly jp?: number;
  /** Paragraphs of the article (default: one). */
  readonly paragraphs?: number;
  /** What differs from a quiz without limits. */
  readonly quiz?: Partial<QuizSettings>;
  readonly details?: Parameters<DraftService['saveDetails']>[4];
  /** Default: five questions with two choices each. */
  readonly questions?: readonly QuestionForm[];
  /** Default: somebody new. */
  readonly author?: Actor;
}

export interface PublishedCourse {
  readonly courseId: CourseId;
  readonly versionId: CourseVersionId;
  readonly agencyId: UnitId;
  readonly author: Actor;
  readonly reviewer: Actor;
  readonly articleId: LessonId;
  readonly quizId: LessonId;
}

/** The catalogue's services on a test database, put together as the module does. */
export function catalogueServices({ database, clock }: TestDatabase) {
  const context = new ContractContextReader(clock);
  return {
    context,
    drafts: new DraftService(),
    outlines: new OutlineService(),
    lessons: new LessonService(new QuestionService()),
    reviews: new ReviewService(context, new CorrectionReader()),
    publishing: new PublishingService(context, new SearchEntryService(), new CorrectionReader()),
    reader: new CatalogueReader(database, new LearningPlanReader(database), new CourseContentReader(database)),
  };
}

/** Somebody with an account in an agency and, when a role is named, with that role over the agency. */
export async function anActor(db: TestDatabase, agencyId: UnitId, role?: 'PENGAMPU' | 'PENYELENGGARA'): Promise<Actor> {
  const accountId = await db.database.transaction((tx) => new AccountService().openAccount(tx, { employeeId: null, agencyId, name: role ?? 'Tamu' }));
  if (role) await giveRole(db, accountId, agencyId, role);
  const grants = role ? [{ role, reach: { kind: 'subtree', unitId: agencyId }, from: SINCE, to: null } as const] : [];
  return { accountId, sessionId: newId(), employeeId: null, agencyId, on: db.clock.today('Asia/Jakarta'), grants };
}

export interface Draft {
  readonly courseId: CourseId;
  readonly moduleId: string;
  readonly articleId: LessonId;
  readonly quizId: LessonId;
  /** To be sent along when it is handed in. */
  readonly revision: number;
}

/** A draft that may be handed in, of 2 JP by default: an article of 80 minutes and a quiz of five questions in 10. */
export async function aDraft(db: TestDatabase, author: Actor, settings: Omit<CourseSettings, 'agencyId'> = {}): Promise<Draft> {
  const { drafts, outlines, lessons } = catalogueServices(db);
  const [courseId, moduleId, articleId, quizId] = [newId(), newId(), newId(), newId()];
  const jp = settings.jp ?? 2;
  const { title = 'Pelindungan Data Pribadi Sehari-hari', formId = E_LEARNING, code = `C${courseId.slice(-6).toUpperCase()}` } = settings;
  const [competency] = await competencies(db);
  const quiz = aQuiz(settings.quiz);
  await db.database.transaction(async (tx) => {
    await drafts.createDraft(tx, author, { id: courseId, code, title, formId, jp });
    const summary = 'Cara melindungi data pribadi warga dalam pekerjaan sehari-hari di loket dan kantor.';
    await drafts.saveDetails(tx, author, courseId, 1, { summary, allPositions: true, competencies: [{ competencyId: competency!.id, level: 2 }], ...settings.details });
    await outlines.saveOutline(tx, author, courseId, 2, { modules: [{ id: moduleId, title: 'Modul pertama', jp, lessons: [] }] });
    await lessons.addLesson(tx, author, courseId, { id: articleId, moduleId, kind: 'ARTICLE', title: 'Mengenal data pribadi', minutes: jp * 45 - 10 });
    await lessons.addLesson(tx, author, courseId, { id: quizId, moduleId, kind: 'QUIZ', title: 'Kuis akhir', minutes: 10 });
    await lessons.saveLesson(tx, author, courseId, { lessonId: articleId, revision: 1, title: 'Mengenal data pribadi', minutes: jp * 45 - 10, content: anArticle(undefined, settings.paragraphs) });
    await lessons.saveLesson(tx, author, courseId, { lessonId: quizId, revision: 1, title: 'Kuis akhir', minutes: 10, content: { ...quiz, questions: settings.questions ?? quiz.questions } });
  });
  return { courseId, moduleId, articleId, quizId, revision: 5 };
}

/** The same course, published by somebody else. */
export async function aPublishedCourse(db: TestDatabase, settings: CourseSettings = {}): Promise<PublishedCourse> {
  const { reviews, publishing } = catalogueServices(db);
  const agencyId = settings.agencyId ?? (await anAgency(db, { code: `A-${newId().slice(-8)}` }));
  const [author, reviewer] = [settings.author ?? (await anActor(db, agencyId, 'PENGAMPU')), await anActor(db, agencyId, 'PENYELENGGARA')];
  const { courseId, articleId, quizId, revision } = await aDraft(db, author, settings);
  const versionId = await db.database.transaction(async (tx) => {
    await reviews.submitDraft(tx, author, courseId, revision);
    return publishing.publishVersion(tx, reviewer, courseId);
  });
  return { courseId, versionId, agencyId, author, reviewer, articleId, quizId };
}

/** An article that is long enough to be published. */
export function anArticle(text = 'Data pribadi adalah data tentang orang yang dapat dikenali. ', paragraphs = 1): LessonDraft {
  const content = Array.from({ length: paragraphs }, () => ({ type: 'paragraph', content: [{ type: 'text', text: text.repeat(5) }] }));
  return { kind: 'ARTICLE', document: { type: 'doc', content } };
}

/** Five questions with the keys a, b, a, b, a. */
export function aQuiz(settings: Partial<QuizSettings> = {}): LessonDraft & { kind: 'QUIZ' } {
  return {
    kind: 'QUIZ',
    settings: { attempts: null, timeLimitMinutes: null, shuffleQuestions: false, shuffleOptions: false, draw: null, feedback: 'AFTER_SUBMIT', ...settings },
    questions: ['a', 'b', 'a', 'b', 'a'].map((choice, at) => ({
      id: newId(), kind: 'SINGLE', points: 1, prompt: `Pertanyaan ${at + 1}`, matches: [], key: { kind: 'SINGLE', choice }, feedback: 'Lihat kembali pelajaran pertama.',
      choices: [{ id: 'a', text: 'Ya' }, { id: 'b', text: 'Tidak' }],
    })),
  };
}

async function competencies(db: TestDatabase): Promise<{ id: string }[]> {
  await db.database.transaction((tx) => seedStandardsReference(tx, new ReferenceService()));
  return db.database.read<{ id: string }>('select id from standards.competency where agency_id is null order by ordinal limit 1');
}

async function giveRole(db: TestDatabase, accountId: AccountId, agencyId: UnitId, role: string): Promise<void> {
  await db.database.transaction((tx) =>
    tx.query(
      `insert into accounts.grant_row (id, account_id, role, reach_kind, reach_id, valid_from, given_at) values ($1, $2, $3, 'subtree', $4, $5, $6)`,
      [newId(), accountId, role, agencyId, SINCE, tx.now],
    ),
  );
}
