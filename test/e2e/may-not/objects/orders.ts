import { PeopleFilterService } from '@piawai/domain/learning';
import { AgencySettingService } from '@piawai/domain/organisation';
import { newId } from '@piawai/platform/database/uuid';

import { aPublishedCourse } from '../../../builders/a-published-course';
import { anEnrolment, learningServices } from '../../../builders/enrolment';
import type { Sent } from '../api';
import type { ObjectOfRoute } from '../belonging';
import type { World } from '../world';

const REASON = 'Bertugas di luar kota.';

/** An order of the agency's admin for somebody of the unit. */
async function anOrder(world: World, state: 'CHECKED' | 'APPLIED' = 'CHECKED'): Promise<string> {
  const { ordering, applying } = learningServices(world.db);
  const [id, courseId, scope] = [newId(), (await aPublishedCourse(world.db, { agencyId: world.agencyId })).courseId, world.admin.scopeOf('learning.enrolment.assign')];
  await world.person();
  await world.db.database.transaction((tx) => ordering.draftOrder(tx, { id, courseId, selection: { source: 'FILTER', filter: { unitId: world.unitId }, among: null }, scope }));
  if (state === 'CHECKED') return id;
  await world.db.database.transaction((tx) => ordering.confirmOrder(tx, { orderId: id, mandatory: true, dueOn: null, batch: null, scope }));
  await applying.applyOrder(id);
  await world.db.database.transaction(async (tx) => {
    await applying.finishOrder(tx, id);
    await new AgencySettingService().setSetting(tx, { agencyId: world.agencyId, key: 'signatories', value: [{ title: 'Kepala', name: 'Uji', nip: '' }], from: '2018-01-01' });
  });
  return id;
}

const aLetter = ({ today }: World) => ({ number: '800/1/2026', on: today, from: today, to: today, hoursPerWeek: 2 });

async function participants(world: World): Promise<Sent> {
  const { enrolmentId } = await anEnrolment(world.db, { employeeId: await world.person(), courseId: world.course.courseId });
  return { params: { courseId: world.course.courseId }, body: { id: newId(), enrolmentIds: [enrolmentId], kind: 'EXEMPT', reason: REASON } };
}

export const orderObjects: Readonly<Record<string, ObjectOfRoute>> = {
  // Whom an order reaches is a matter of its rows: out of reach nobody is enrolled (enrolment-order.db.spec.ts).
  'PUT /learning/enrolment-orders/:id': {
    of: 'members', references: ['courseId'],
    make: ({ course, owner }) => ({ params: { id: newId() }, body: { courseId: course.courseId, nips: owner.nip } }),
  },
  'PUT /learning/enrolment-orders/:id/file': {
    of: 'members',
    make: ({ course, owner }) => ({
      params: { id: newId() }, query: `?courseId=${course.courseId}`, file: { name: 'pegawai.csv', content: Buffer.from(`NIP,Nama\r\n${owner.nip},Uji\r\n`) },
    }),
  },
  'POST /learning/enrolment-orders/:id/confirm': { of: 'agency', make: async (world) => ({ params: { id: await anOrder(world) }, body: { mandatory: true } }) },
  'PUT /learning/enrolment-orders/:id/letter': {
    of: 'agency', make: async (world) => ({ params: { id: await anOrder(world, 'APPLIED') }, body: { ...aLetter(world), readRevision: 0 } }),
  },
  'GET /learning/enrolment-orders/:id': { of: 'agency', make: async (world) => ({ params: { id: await anOrder(world) } }) },
  'GET /learning/enrolment-orders/:id/rows': { of: 'agency', make: async (world) => ({ params: { id: await anOrder(world) } }) },
  'GET /learning/enrolment-orders/:id/rejected.csv': { of: 'agency', make: async (world) => ({ params: { id: await anOrder(world) } }) },
  'GET /learning/enrolment-orders/:id/letter.pdf': {
    of: 'agency',
    make: async (world) => {
      const id = await anOrder(world, 'APPLIED');
      await world.send('PUT /learning/enrolment-orders/:id/letter', world.admin, { params: { id }, body: { ...aLetter(world), readRevision: 0 } });
      return { params: { id } };
    },
  },
  'GET /learning/enrolments/:enrolmentId/letter.pdf': {
    of: 'owner',
    make: async (world) => {
      const id = await anOrder(world, 'APPLIED');
      await world.send('PUT /learning/enrolment-orders/:id/letter', world.admin, { params: { id }, body: { ...aLetter(world), readRevision: 0 } });
      const [own] = await world.db.database.read<{ id: string }>('select id from learning.enrolment where order_id = $1 and employee_id = $2', [id, world.owner.employeeId]);
      return { params: { enrolmentId: own!.id } };
    },
  },
  'POST /learning/courses/:courseId/participant-changes': { of: 'person', references: ['enrolmentIds.0'], make: participants },
  'PUT /learning/people-filters/:id': {
    of: 'unit', references: ['filter.unitId'], make: ({ unitId }) => ({ params: { id: newId() }, body: { name: 'Unit saya', filter: { unitId } } }),
  },
  'DELETE /learning/people-filters/:id': {
    of: 'caller',
    make: async ({ db, unitId }, { accountId }) => {
      const id = newId();
      await db.database.transaction((tx) => new PeopleFilterService(db.database).saveFilter(tx, { id, name: id, filter: { unitId }, accountId }));
      return { params: { id } };
    },
  },
};
