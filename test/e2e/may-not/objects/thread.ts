import { newId } from '@piawai/platform/database/uuid';

import type { SignedInTester } from '../../../builders/account';
import { anEnrolment, learningServices, type TestEnrolment } from '../../../builders/enrolment';
import type { ObjectOfRoute } from '../belonging';
import type { World } from '../world';

/** Those who run every course of the agency, beside its author. */
const OVERSEERS = { permission: 'learning.thread.oversee', of: 'agency' } as const;

/** A course of the author that the owner takes. */
async function aClassroom(world: World): Promise<TestEnrolment> {
  return anEnrolment(world.db, { employeeId: world.owner.employeeId, course: { agencyId: world.agencyId, author: world.author.actor } });
}

/** Somebody else who takes the same course. */
async function aClassmate(world: World, courseId: string): Promise<SignedInTester> {
  const classmate = await world.account();
  await anEnrolment(world.db, { employeeId: classmate.employeeId, courseId });
  return classmate;
}

/** A question in it, with an answer of a classmate. @param own asked by the owner */
async function aThread(world: World, own = false): Promise<{ courseId: string; questionId: string; answerId: string }> {
  const { courseId } = await aClassroom(world);
  const { posts } = learningServices(world.db);
  const [questionId, answerId] = [newId(), newId()];
  const classmate = await aClassmate(world, courseId);
  const asker = own ? world.owner : classmate;
  await world.db.database.transaction((tx) => posts.ask(tx, { id: questionId, courseId, actor: asker.actor, text: 'Bagaimana caranya?' }));
  await world.db.database.transaction((tx) => posts.answer(tx, { id: answerId, questionId, courseId, actor: classmate.actor, text: 'Begini.' }));
  return { courseId, questionId, answerId };
}

async function anAnnouncement(world: World): Promise<{ courseId: string; announcementId: string }> {
  const { courseId } = await aClassroom(world);
  const announcementId = newId();
  const words = { title: 'Jadwal', text: 'Pertemuan Kamis.', audience: 'ALL' } as const;
  await world.db.database.transaction((tx) => learningServices(world.db).announcements.sendAnnouncement(tx, { id: announcementId, courseId, actor: world.author.actor, ...words }));
  return { courseId, announcementId };
}

export const threadObjects: Readonly<Record<string, ObjectOfRoute>> = {
  'GET /learning/courses/:courseId/classroom': { of: 'classroom', alsoBy: OVERSEERS, make: async (world) => ({ params: { courseId: (await aClassroom(world)).courseId } }) },
  'GET /learning/courses/:courseId/classmates': { of: 'classroom', alsoBy: OVERSEERS, make: async (world) => ({ params: { courseId: (await aClassroom(world)).courseId } }) },
  'GET /learning/courses/:courseId/questions': { of: 'classroom', alsoBy: OVERSEERS, make: async (world) => ({ params: { courseId: (await aClassroom(world)).courseId } }) },
  'GET /learning/courses/:courseId/questions/:questionId': {
    of: 'classroom', alsoBy: OVERSEERS,
    make: async (world) => {
      const { courseId, questionId } = await aThread(world);
      return { params: { courseId, questionId } };
    },
  },
  'GET /learning/courses/:courseId/questions/:questionId/answers': {
    of: 'classroom', alsoBy: OVERSEERS,
    make: async (world) => {
      const { courseId, questionId } = await aThread(world);
      return { params: { courseId, questionId } };
    },
  },
  'POST /learning/courses/:courseId/questions': {
    of: 'classroom', alsoBy: OVERSEERS, references: ['lessonRevisionId'],
    make: async (world) => {
      const { courseId, articleId } = await aClassroom(world);
      return { params: { courseId }, body: { id: newId(), text: 'Bagaimana caranya?', lessonRevisionId: articleId } };
    },
  },
  'POST /learning/courses/:courseId/questions/:questionId/answers': {
    of: 'classroom', alsoBy: OVERSEERS,
    make: async (world) => {
      const { courseId, questionId } = await aThread(world);
      return { params: { courseId, questionId }, body: { id: newId(), text: 'Begini.' } };
    },
  },
  'PUT /learning/courses/:courseId/posts/:postId': {
    of: 'owner',
    make: async (world) => {
      const { courseId, questionId } = await aThread(world, true);
      return { params: { courseId, postId: questionId }, body: { text: 'Bagaimana cara yang benar?' } };
    },
  },
  'POST /learning/courses/:courseId/posts/:postId/withdrawal': {
    of: 'owner',
    make: async (world) => {
      const { courseId, questionId } = await aThread(world, true);
      return { params: { courseId, postId: questionId } };
    },
  },
  'PUT /learning/courses/:courseId/questions/:questionId/accepted': {
    of: 'classroom', alsoBy: OVERSEERS, references: ['answerId'],
    make: async (world) => {
      const { courseId, questionId, answerId } = await aThread(world, true);
      return { params: { courseId, questionId }, body: { answerId } };
    },
  },
  'POST /learning/courses/:courseId/posts/:postId/reports': {
    of: 'classroom', alsoBy: OVERSEERS,
    make: async (world) => {
      const { courseId, answerId } = await aThread(world);
      return { params: { courseId, postId: answerId }, body: { reason: 'Tidak sopan.' } };
    },
  },
  'DELETE /learning/courses/:courseId/posts/:postId/reports': {
    of: 'author', alsoBy: OVERSEERS,
    make: async (world) => {
      const { courseId, answerId } = await aThread(world);
      return { params: { courseId, postId: answerId } };
    },
  },
  'PUT /learning/courses/:courseId/posts/:postId/hidden': {
    of: 'author', alsoBy: OVERSEERS,
    make: async (world) => {
      const { courseId, answerId } = await aThread(world);
      return { params: { courseId, postId: answerId }, body: { reason: 'Memuat data pribadi.' } };
    },
  },
  'DELETE /learning/courses/:courseId/posts/:postId/hidden': {
    of: 'author', alsoBy: OVERSEERS,
    make: async (world) => {
      const { courseId, answerId } = await aThread(world);
      return { params: { courseId, postId: answerId } };
    },
  },
  'GET /learning/courses/:courseId/announcements': { of: 'classroom', alsoBy: OVERSEERS, make: async (world) => ({ params: { courseId: (await anAnnouncement(world)).courseId } }) },
  'GET /learning/courses/:courseId/announcements/outlook': { of: 'author', alsoBy: OVERSEERS, make: async (world) => ({ params: { courseId: (await aClassroom(world)).courseId } }) },
  'POST /learning/courses/:courseId/announcements': {
    of: 'author', alsoBy: OVERSEERS,
    make: async (world) => ({ params: { courseId: (await aClassroom(world)).courseId }, body: { id: newId(), title: 'Jadwal', text: 'Pertemuan Kamis.', audience: 'ALL' } }),
  },
  'PUT /learning/courses/:courseId/announcements/:announcementId': {
    of: 'author', alsoBy: OVERSEERS,
    make: async (world) => ({ params: await anAnnouncement(world), body: { title: 'Jadwal', text: 'Pertemuan Jumat.', revision: 1 } }),
  },
  'POST /learning/courses/:courseId/announcements/:announcementId/withdrawal': { of: 'author', alsoBy: OVERSEERS, make: async (world) => ({ params: await anAnnouncement(world) }) },
};
