import type { CourseId, EmployeeId } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';

import { aPublishedCourse, type CourseSettings } from '../../../builders/a-published-course';
import { aCompletion, anEnrolment, aProgressEvent, learningServices, type TestEnrolment } from '../../../builders/enrolment';
import type { SignedInTester } from '../../../builders/account';
import { may, type ObjectOfRoute } from '../belonging';
import type { World } from '../world';

const aCourse = async ({ db, agencyId }: World, details: CourseSettings['details'] = {}): Promise<CourseId> =>
  (await aPublishedCourse(db, { agencyId, details })).courseId;

/** The owner's own, in a course of its own. */
const ownEnrolment = async (world: World): Promise<TestEnrolment> => anEnrolment(world.db, { employeeId: world.owner.employeeId, courseId: await aCourse(world) });

async function anAttempt({ db }: World, { employeeId, enrolmentId, quizId }: TestEnrolment): Promise<string> {
  const command = { id: newId(), employeeId, enrolmentId, lessonRevisionId: quizId };
  return (await db.database.transaction((tx) => learningServices(db).attempts.startAttempt(tx, command))).id;
}

const ownAttempt = async (world: World): Promise<{ attemptId: string }> => ({ attemptId: await anAttempt(world, await ownEnrolment(world)) });

/** Somebody of the unit has begun the only attempt at a quiz of the author's course. */
async function attemptsUsedUp(world: World): Promise<{ enrolmentId: string; revisionId: string }> {
  const course = { agencyId: world.agencyId, author: world.author.actor, quiz: { attempts: 1 } };
  const enrolment = await anEnrolment(world.db, { employeeId: await world.person(), course });
  await anAttempt(world, enrolment);
  return { enrolmentId: enrolment.enrolmentId, revisionId: enrolment.quizId };
}

/** Somebody of the unit has asked to be enrolled. */
async function aRequest(world: World, by?: EmployeeId): Promise<{ enrolmentId: string }> {
  const enrolmentId = newId();
  const [employeeId, courseId] = [by ?? (await world.person()), await aCourse(world, { enrolmentRule: 'APPROVAL' })];
  await world.db.database.transaction((tx) => learningServices(world.db).enrolments.enrol(tx, { id: enrolmentId, employeeId, courseId, basis: 'OWN' }));
  return { enrolmentId };
}

/** A request that the supervisor of `awaiting` has left unanswered, so that it has gone to the stand-in. */
async function anUnansweredRequest(world: World): Promise<{ enrolmentId: string }> {
  const request = await aRequest(world, world.awaiting);
  await world.db.database.transaction((tx) =>
    tx.query(`insert into learning.request_step (enrolment_id, step, goes_to, days, reached_at) values ($1, 1, 'STAND_IN', 3, $2)`, [request.enrolmentId, tx.now]),
  );
  return request;
}

/** A course without a seat left. */
async function fullCourse(world: World): Promise<{ courseId: CourseId }> {
  const courseId = await aCourse(world, { capacity: 1 });
  await anEnrolment(world.db, { employeeId: await world.person(), courseId });
  return { courseId };
}

/** The owner waits for a seat. */
async function ownPlace(world: World): Promise<{ placeId: string }> {
  const [{ courseId }, placeId] = [await fullCourse(world), newId()];
  await world.db.database.transaction((tx) => learningServices(world.db).lists.joinList(tx, { id: placeId, employeeId: world.owner.employeeId, courseId }));
  return { placeId };
}

const DECISIONS = 'POST /learning/approvals/decisions';
const WITHDRAWALS = 'POST /learning/approvals/withdrawals';

/** What one answer says of the only row of a request. */
const rowOf = async (world: World, label: string, by: SignedInTester, body: object): Promise<{ state: string | null }> =>
  (JSON.parse(await world.send(label, by, { body })) as { items: { state: string | null }[] }).items[0]!;

/** Many at once: each row is decided on by reach alone, and what is out of reach stays as it was. */
const decisions: ObjectOfRoute = {
  of: 'selection',
  make: async (world, by) => {
    const { enrolmentId } = await aRequest(world);
    const sent = { body: { enrolmentIds: [enrolmentId], verdict: 'APPROVED' } };
    const within = may(by, 'learning.enrolment.decide', { of: 'person', make: () => sent }, world);
    const { state } = await rowOf(world, DECISIONS, by, sent.body);
    expect({ place: by.actor.grants, state }).toEqual({ place: by.actor.grants, state: within ? 'ACTIVE' : null });
    return sent;
  },
};

/** Only whoever decided takes a decision back: that of somebody else is refused, whatever the reach. */
const withdrawals: ObjectOfRoute = {
  of: 'selection',
  make: async (world, by) => {
    const { enrolmentId } = await aRequest(world);
    await rowOf(world, DECISIONS, world.head, { enrolmentIds: [enrolmentId], verdict: 'APPROVED' });
    const sent = { body: { enrolmentIds: [enrolmentId] } };
    const { state } = await rowOf(world, WITHDRAWALS, by, sent.body);
    expect({ place: by.actor.grants, state }).toEqual({ place: by.actor.grants, state: by.accountId === world.head.accountId ? 'REQUESTED' : null });
    return sent;
  },
};

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
  'POST /learning/enrolments/:enrolmentId/lessons/:revisionId/attempt-grants': {
    // A trainer has a say about the own courses alone; those who run courses, about the people in reach.
    of: 'author', alsoBy: { permission: 'learning.enrolment.move', of: 'person' },
    make: async (world) => ({ params: await attemptsUsedUp(world), body: { id: newId(), reason: 'Listrik padam.' } }),
  },
  'PUT /learning/attempts/:attemptId/answers': { of: 'owner', make: async (world) => ({ params: await ownAttempt(world), body: { answers: {} } }) },
  'POST /learning/attempts/:attemptId/submission': { of: 'owner', make: async (world) => ({ params: await ownAttempt(world), body: { answers: {} } }) },
  'POST /learning/enrolments/:enrolmentId/decision': { of: 'person', make: async (world) => ({ params: await aRequest(world), body: { verdict: 'APPROVED' } }) },
  'POST /learning/enrolments/:enrolmentId/decision (left unanswered)': {
    of: 'stand-in', alsoBy: { permission: 'learning.enrolment.decide', of: 'unit' },
    make: async (world) => ({ params: await anUnansweredRequest(world), body: { verdict: 'APPROVED' } }),
  },
  [DECISIONS]: decisions,
  [WITHDRAWALS]: withdrawals,
  'POST /learning/courses/:courseId/waiting-places': { of: 'members', make: async (world) => ({ params: await fullCourse(world), body: { id: newId() } }) },
  'POST /learning/waiting-places/:placeId/end': { of: 'owner', make: async (world) => ({ params: await ownPlace(world) }) },
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
