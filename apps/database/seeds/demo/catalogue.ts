import type { CourseId } from '@piawai/contracts';
import { DraftService, type LessonDraft, LessonService, OutlineService, PublishingService, ReviewService } from '@piawai/domain/catalogue';
import type { QuestionForm } from '@piawai/domain/catalogue/rules';
import type { Tx } from '@piawai/platform/database/tx';

import type { SeedContext, Seed } from '../../src/seed-context';
import { seedId } from '../deterministic-id';
import { DEMO_ROLES, demoActor } from './accounts';
import { type ArticleScript, blocksOf, type QuizScript } from './courses/course-script';
import { demoCourses, type DemoCourse } from './courses/demo-courses';
import { DEMO_NIPS } from './demo-people';
import { demoPositionId } from './demo-positions';

export const demoCourseId = (code: string): CourseId => seedId(`course:${code}`);

/** The demo's courses, published over the years; one waits for its reviewer. */
export const seedCatalogue: Seed = async (context) => {
  const { app, database, clock } = context;
  const offset = clock.now().getTime() - Date.now();
  const competencies = new Map(
    (await database.read<{ code: string; id: string }>('select code, id from standards.competency where agency_id is null')).map((row) => [row.code, row.id]),
  );
  for (const course of demoCourses) {
    clock.setOffset(new Date(course.writtenAt).getTime() - Date.now());
    await database.transaction(async (tx) => {
      const id = demoCourseId(course.code);
      if ((await tx.query('select from catalogue.course where id = $1', [id])).length > 0) return;
      const revision = await write(tx, app, course, competencies);
      await app.get(ReviewService).submitDraft(tx, author, id, revision);
      if (course.state === 'PUBLISHED') await app.get(PublishingService).publishVersion(tx, reviewer, id);
    });
  }
  clock.setOffset(offset);
};

const author = demoActor(DEMO_NIPS.trainer, 'PENGAMPU');
const reviewer = demoActor(DEMO_ROLES.find(({ role }) => role === 'PENYELENGGARA')?.nip ?? '', 'PENYELENGGARA');

/** Writes details, outline and lessons. @returns the revision of the draft */
async function write(tx: Tx, app: SeedContext['app'], course: DemoCourse, competencies: ReadonlyMap<string, string>): Promise<number> {
  const courseId = demoCourseId(course.code);
  const { code, title, formId, jp, script } = course;
  await app.get(DraftService).createDraft(tx, author, { id: courseId, code, title, formId, jp });
  await app.get(DraftService).saveDetails(tx, author, courseId, 1, {
    summary: script.summary,
    ...(script.enrolmentRule ? { enrolmentRule: script.enrolmentRule } : {}),
    ...(script.minActiveMinutes ? { minActiveMinutes: script.minActiveMinutes } : {}),
    allPositions: course.targets.includes('SEMUA'),
    positionIds: course.targets.filter((target) => target !== 'SEMUA').map(demoPositionId),
    competencies: Object.entries(course.competencies).map(([competency, level]) => ({ competencyId: competencies.get(competency) ?? competency, level })),
  });
  const modules = course.modules.map((module, at) => ({ ...module, id: seedId(`module:${code}:${at}`), lessons: [] }));
  await app.get(OutlineService).saveOutline(tx, author, courseId, 2, { modules });
  let revision = 3;
  for (const [at, lessons] of script.modules.entries()) {
    for (const lesson of lessons) {
      await addLesson(tx, app, courseId, seedId(`module:${code}:${at}`), seedId(`lesson:${code}:${at}:${lesson.title}`), lesson);
      revision += 1;
    }
  }
  return revision;
}

async function addLesson(tx: Tx, app: SeedContext['app'], courseId: CourseId, moduleId: string, id: string, lesson: ArticleScript | QuizScript): Promise<void> {
  const { title, minutes } = lesson;
  const content = 'questions' in lesson ? quizOf(id, lesson) : ({ kind: 'ARTICLE', document: blocksOf(lesson.text) } as const);
  await app.get(LessonService).addLesson(tx, author, courseId, { id, moduleId, kind: content.kind, title, minutes });
  await app.get(LessonService).saveLesson(tx, author, courseId, { lessonId: id, revision: 1, title, minutes, content });
}

function quizOf(lessonId: string, script: QuizScript): LessonDraft {
  const questions = script.questions.map((question, at): QuestionForm => {
    const choices = question.choices.map((text, order) => ({ id: seedId(`${lessonId}:${at}:${order}`).slice(-8), text }));
    const right = choices[0]?.id ?? '';
    // The right one does not always stand first, not even for whoever turns shuffling off.
    const places = [...choices.slice(1 + (at % 3)), ...choices.slice(0, 1 + (at % 3))];
    return { id: seedId(`${lessonId}:${at}`), kind: 'SINGLE', points: 1, prompt: question.prompt, choices: places, matches: [], key: { kind: 'SINGLE', choice: right }, feedback: question.feedback };
  });
  const settings = { attempts: null, timeLimitMinutes: null, shuffleQuestions: true, shuffleOptions: true, draw: null, feedback: 'AFTER_SUBMIT' } as const;
  return { kind: 'QUIZ', settings, questions };
}
