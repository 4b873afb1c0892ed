import type { CourseId } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';

import { aPublishedCourse, type CourseSettings } from '../../../builders/a-published-course';
import { aCompletion, anEnrolment, aProgressEvent, learningServices, type TestEnrolment } from '../../../builders/enrolment';
import type { ObjectOfRoute } from '../belonging';
import type { World } from '../world';

const aCourse = async ({ db, agencyId }: World, details: CourseSettings['details'] = {}): Promise<CourseId> =>
  (await aPublishedCourse(db, { agencyId, details })).courseId;

/** The owner's own, in a course of its own. */
const ownEnrolment = async (world: World): Promise<TestEnrolment> => anEnrolment(world.db, { employeeId: world.owner.employeeId, courseId: await aCourse(world) });

async function ownAttempt(world: World): Promise<{ attemptId: string }> {
  const { enrolmentId, quizId } = await ownEnrolment(world);
  const command = { id: newId(), employeeId: world.owner.employeeId, enrolmentId, lessonRevisionId: quizId };
  const attempt = await world.db.database.transaction((tx) => learningServices(world.db).attempts.startAttempt(tx, command));
  return { attemptId: attempt.id };
}

/** Somebody of the unit has asked to be enrolled. */
async function aRequest(world: World): Promise<{ enrolmentId: string }> {
  const enrolmentId = newId();
  const [employeeId, courseId] = [await world.person(), await aCourse(world, { enrolmentRule: 'APPROVAL' })];
  await world.db.database.transaction((tx) => learningServices(world.db).enrolments.enrol(tx, { id: enrolmentId, employeeId, courseId, basis: 'OWN' }));
  return { enrolmentId };
}

export const learningObjects: Readonly<Record<string, ObjectOfRoute>> = {
  'POST /learning/enrolments': { of: 'members', make: ({ course }) => ({ body: { id: newId(), courseId: course.courseId } }) },
  'POST /learning/enrolments/:enrolmentId/withdrawal': { of: 'owner', make: async (world) => ({ params: { enrolmentId: (await ownEnrolment(world)).enrolmentId } }) },
  'POST /learning/enrolments/:enrolmentId/progress': {
    of: 'owner', references: ['events.0.lessonRevisionId'],
    make: async (world) => {
      const { enrolmentId, articleId } = await ownEnrolment(world);
      return { params: { enrolmentId }, body: { batchId: newId(), events: [aProgressEvent(articleId, { at: Date.now() })] } };
    },
  },
  'PUT /learning/enrolments/:enrolmentId/lessons/:revisionId/note': {
    of: 'owner',
    make: async (world) => {
      const { enrolmentId, articleId } = await ownEnrolment(world);
      return { params: { enrolmentId, revisionId: articleId }, body: { text: 'Catatan', readRevision: 0 } };
    },
  },
  'POST /learning/enrolments/:enrolmentId/lessons/:revisionId/attempts': {
    of: 'owner',
    make: async (world) => {
      const { enrolmentId, quizId } = await ownEnrolment(world);
      return { params: { enrolmentId, revisionId: quizId }, body: { id: newId() } };
    },
  },
  'PUT /learning/attempts/:attemptId/answers': { of: 'owner', make: async (world) => ({ params: await ownAttempt(world), body: { answers: {} } }) },
  'POST /learning/attempts/:attemptId/submission': { of: 'owner', make: async (world) => ({ params: await ownAttempt(world), body: { answers: {} } }) },
  'POST /learning/enrolments/:enrolmentId/decision': { of: 'person', make: async (world) => ({ params: await aRequest(world), body: { verdict: 'APPROVED' } }) },
  'POST /learning/completions/:completionId/annulment': {
    of: 'person',
    make: (world) =>
      world.earlier(async () => {
        const { completionId } = await aCompletion(world.db, { employeeId: await world.person(), courseId: world.course.courseId });
        return { params: { completionId }, body: { reason: 'Salah orang.' } };
      }),
  },
  'GET /learning/courses/:courseId/move': { of: 'organisers', make: ({ course }) => ({ params: { courseId: course.courseId } }) },
  'POST /learning/courses/:courseId/move': {
    of: 'organisers', references: ['versionId'],
    make: ({ course }) => ({ params: { courseId: course.courseId }, body: { versionId: course.versionId } }),
  },
  'GET /learning/courses/:courseId/participants': { of: 'organisers', make: ({ course }) => ({ params: { courseId: course.courseId } }) },
  'GET /learning/courses/:courseId/insight': { of: 'organisers', make: ({ course }) => ({ params: { courseId: course.courseId } }) },
};
