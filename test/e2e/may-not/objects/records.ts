import { STARTING_DESIGN } from '@piawai/domain/certificates/rules';
import { newId } from '@piawai/platform/database/uuid';

import { aCertificate } from '../../../builders/certificate';
import type { ObjectOfRoute } from '../belonging';
import type { World } from '../world';

const certificate = (world: World): Promise<{ certificateId: string }> =>
  world.earlier(async () => {
    const { certificateId } = await aCertificate(world.db, world.services, { employeeId: await world.person(), courseId: world.course.courseId });
    return { certificateId };
  });

/** A job that gave up, about nobody in particular. */
async function aParkedDelivery({ db }: World): Promise<{ eventId: string; job: string }> {
  const [eventId, job] = [newId(), 'issue-certificate'];
  await db.database.transaction(async (tx) => {
    await tx.query(
      `insert into platform.outbox_event (id, name, payload, request_id, occurred_at, relayed_at)
       values ($1, 'learning.course_completed', '{}', 'request-7', $2, $2)`,
      [eventId, tx.now],
    );
    await tx.query(`insert into platform.delivery (event_id, consumer, state, tries) values ($1, $2, 'parked', 10)`, [eventId, job]);
  });
  return { eventId, job };
}

const unreadable = () => ({ name: 'ttd.pdf', content: Buffer.from('%PDF-1.7 tanpa isi') });

/** Signed files that the admin of the agency has uploaded. */
async function aSignedUpload({ send, admin }: World): Promise<{ params: { id: string } }> {
  const params = { id: newId() };
  await send('PUT /certificates/signing/uploads/:id', admin, { params, file: unreadable() });
  return { params };
}

/** The smallest picture there is. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const order = () => ({ id: newId(), kind: 'COMPLETIONS', format: 'CSV', filter: {} });

export const recordObjects: Readonly<Record<string, ObjectOfRoute>> = {
  'POST /certificates/:certificateId/corrections': {
    of: 'person',
    make: async (world) => ({ params: await certificate(world), body: { id: newId(), holder: { name: 'Budi Uji, S.E.' }, note: 'Gelar baru' } }),
  },
  'POST /certificates/:certificateId/revocation': { of: 'person', make: async (world) => ({ params: await certificate(world), body: { reason: 'OTHER', note: 'Tertukar' } }) },
  'PUT /certificates/signing/uploads/:id': { of: 'callers agency', make: () => ({ params: { id: newId() }, file: unreadable() }) },
  'GET /certificates/signing/uploads/:id': { of: 'agency', make: aSignedUpload },
  'GET /certificates/signing/uploads/:id/files': { of: 'agency', make: aSignedUpload },
  'POST /certificates/designs/preview': { of: 'callers agency', make: () => ({ body: { page: 1, design: STARTING_DESIGN } }) },
  'PUT /certificates/designs/pictures/:id': {
    of: 'callers agency',
    make: () => ({ params: { id: newId() }, query: '?kind=LOGO', file: { name: 'logo.png', content: PIXEL } }),
  },
  'GET /certificates/designs/:designId': {
    of: 'agency',
    make: async ({ send, admin }) => {
      const designId = newId();
      await send('PUT /certificates/designs/:designId', admin, { params: { designId }, body: { name: 'Templat Uji', base: 0, design: STARTING_DESIGN } });
      return { params: { designId } };
    },
  },
  'PUT /certificates/designs/:designId': {
    of: 'callers agency',
    make: () => ({ params: { designId: newId() }, body: { name: 'Templat Uji', base: 0, design: STARTING_DESIGN } }),
  },
  'POST /certificates/designs/choices': {
    of: 'callers agency',
    make: (_, { actor }) => ({ body: { courseId: null, designId: null, from: actor.on } }),
  },
  'POST /reporting/reminders': { of: 'unit', references: ['unitId'], make: ({ unitId }) => ({ body: { id: newId(), unitId } }) },
  'POST /reporting/exports': { of: 'caller', make: () => ({ body: order() }) },
  'POST /audit/deliveries/:eventId/:job/retry': { of: 'installation', make: async (world) => ({ params: await aParkedDelivery(world) }) },
  'GET /reporting/teaching/people/:employeeId': { of: 'person', make: ({ owner }) => ({ params: { employeeId: owner.employeeId }, query: '?year=2026' }) },
  'GET /reporting/teaching/people/:employeeId/record.pdf': { of: 'person', make: ({ owner }) => ({ params: { employeeId: owner.employeeId }, query: '?year=2026' }) },
};
