import type { ChangeSharing } from '@piawai/domain/evaluation';

import { aPublishedCourse } from '../../../builders/a-published-course';
import { aCompletion, type TestCompletion } from '../../../builders/enrolment';
import { evaluationServices, giveFeedback } from '../../../builders/evaluation';
import type { ObjectOfRoute } from '../belonging';
import type { World } from '../world';

const FEEDBACK = { relevant: 4, clear: 3, confident: 5, line: 'Contoh dari loket akan membantu.' };
const CHANGE: { readonly text: string; readonly sharing: ChangeSharing } = { text: 'Saya menutup kolom NIK.', sharing: 'NAMED' };
const WEEKS_AGO_MS = 21 * 86_400_000;

/** The owner's own, in a course of its own, three weeks old. */
async function ownCompletion({ db, agencyId, owner }: World): Promise<TestCompletion> {
  db.clock.setOffset(-WEEKS_AGO_MS);
  try {
    return await aCompletion(db, { employeeId: owner.employeeId, courseId: (await aPublishedCourse(db, { agencyId })).courseId });
  } finally {
    db.clock.setOffset(0);
  }
}

const idOf = async (world: World): Promise<{ completionId: string }> => ({ completionId: (await ownCompletion(world)).completionId });

async function withFeedback(world: World): Promise<{ completionId: string }> {
  const completion = await ownCompletion(world);
  await giveFeedback(world.db, completion, { line: FEEDBACK.line });
  return { completionId: completion.completionId };
}

async function withChange(world: World): Promise<{ completionId: string }> {
  const { completionId, employeeId } = await ownCompletion(world);
  await world.db.database.transaction((tx) => evaluationServices(world.db).changes.writeChange(tx, { ...CHANGE, completionId, employeeIds: [employeeId] }));
  return { completionId };
}

/** A line about a course of the author, by somebody of the unit. */
async function aFeedbackLine(world: World): Promise<{ lineId: string }> {
  const { db, agencyId, author } = world;
  return world.earlier(async () => {
    const { courseId } = await aPublishedCourse(db, { agencyId, author: author.actor });
    const completion = await aCompletion(db, { employeeId: await world.person(), courseId });
    await giveFeedback(db, completion, { line: FEEDBACK.line });
    const [row] = await db.database.read<{ lineId: string }>('select line_id as "lineId" from evaluation.feedback where completion_id = $1', [completion.completionId]);
    return row!;
  });
}

async function aColleagueLine(world: World): Promise<{ lineId: string }> {
  const { completionId } = await withChange(world);
  const [row] = await world.db.database.read<{ lineId: string }>('select id as "lineId" from evaluation.change_line where completion_id = $1', [completionId]);
  return row!;
}

async function aFinding(world: World): Promise<{ findingId: string }> {
  const { lineId } = await aFeedbackLine(world);
  const scope = world.author.scopeOf('evaluation.finding.manage');
  await world.db.database.transaction((tx) => evaluationServices(world.db).finding.markLine(tx, { lineId, scope }));
  const [row] = await world.db.database.read<{ findingId: string }>('select id as "findingId" from evaluation.finding where subject_id = $1', [lineId]);
  return row!;
}

async function ownCourse({ db, agencyId, author }: World): Promise<{ courseId: string }> {
  return { courseId: (await aPublishedCourse(db, { agencyId, author: author.actor })).courseId };
}

/** Its author, and those who organise the courses of the whole agency. */
const authorOrOrganiser = { of: 'author', alsoBy: { permission: 'evaluation.line.hide', of: 'agency' } } as const;

export const evaluationObjects: Readonly<Record<string, ObjectOfRoute>> = {
  'PUT /evaluation/completions/:completionId/feedback': { of: 'owner', make: async (world) => ({ params: await idOf(world), body: FEEDBACK }) },
  'DELETE /evaluation/completions/:completionId/feedback/line': { of: 'owner', make: async (world) => ({ params: await withFeedback(world) }) },
  'PUT /evaluation/completions/:completionId/change': { of: 'owner', make: async (world) => ({ params: await idOf(world), body: CHANGE }) },
  'DELETE /evaluation/completions/:completionId/change': { of: 'owner', make: async (world) => ({ params: await withChange(world) }) },
  'PUT /evaluation/feedback-lines/:lineId/finding': { ...authorOrOrganiser, make: async (world) => ({ params: await aFeedbackLine(world) }) },
  'PUT /evaluation/findings/:findingId/state': {
    ...authorOrOrganiser,
    make: async (world) => ({ params: await aFinding(world), body: { state: 'DISMISSED', reason: 'Sudah dijelaskan.', revision: 1 } }),
  },
  'PUT /evaluation/feedback-lines/:lineId/hidden': { of: 'agency', make: async (world) => ({ params: await aFeedbackLine(world), body: { reason: 'Menghina penyusun.' } }) },
  'PUT /evaluation/colleague-lines/:lineId/hidden': { of: 'agency', make: async (world) => ({ params: await aColleagueLine(world), body: { reason: 'Menyebut nama warga.' } }) },
  'GET /evaluation/courses/:courseId/colleague-lines': { of: 'members', make: ({ course }) => ({ params: { courseId: course.courseId } }) },
  'GET /evaluation/courses/:courseId/figures': { ...authorOrOrganiser, make: async (world) => ({ params: await ownCourse(world) }) },
  'GET /evaluation/courses/:courseId/figures.csv': { ...authorOrOrganiser, make: async (world) => ({ params: await ownCourse(world) }) },
  'GET /evaluation/courses/:courseId/feedback-lines': { ...authorOrOrganiser, make: async (world) => ({ params: await ownCourse(world) }) },
  'GET /evaluation/courses/:courseId/findings': { ...authorOrOrganiser, make: async (world) => ({ params: await ownCourse(world) }) },
  'GET /evaluation/courses/:courseId/mending-versions': { ...authorOrOrganiser, make: async (world) => ({ params: await ownCourse(world) }) },
};
