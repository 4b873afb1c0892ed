import { RenderCertificateService } from '@piawai/domain/certificates';
import { newId } from '@piawai/platform/database/uuid';

import { aCertificate, type TestCertificate } from '../../../builders/certificate';
import { reportingServices } from '../../../builders/export';
import type { Sent } from '../api';
import type { ObjectOfRoute } from '../belonging';
import type { World } from '../world';

interface Learned extends TestCertificate {
  readonly attemptId: string;
}

const records = new WeakMap<World, Promise<Learned>>();
const exported = new WeakMap<World, Promise<string>>();

/** What the owner has learned in a course of the author's, with a certificate and its file; nobody changes it here, so one serves all. */
function recordOf(world: World): Promise<Learned> {
  const made = records.get(world) ?? makeRecord(world);
  records.set(world, made);
  return made;
}

async function makeRecord(world: World): Promise<Learned> {
  const { db, services, owner, agencyId, author } = world;
  const certificate = await world.earlier(() => aCertificate(db, services, { employeeId: owner.employeeId, course: { agencyId, author: author.actor } }));
  const drawing = world.get('GET /certificates/:certificateId/file', RenderCertificateService);
  const drawn = await drawing.draw(certificate.certificateId);
  await db.database.transaction((tx) => drawing.recordDocument(tx, certificate.certificateId, drawn));
  const [attempt] = await db.database.read<{ id: string }>('select id from learning.attempt where enrolment_id = $1', [certificate.enrolmentId]);
  return { ...certificate, attemptId: attempt!.id };
}

/** A list that the admin of the agency has ordered, and that is there to be fetched. */
function exportOf(world: World): Promise<string> {
  const made = exported.get(world) ?? makeExport(world);
  exported.set(world, made);
  return made;
}

async function makeExport(world: World): Promise<string> {
  const id = newId();
  await world.send('POST /reporting/exports', world.admin, { body: { id, kind: 'COMPLETIONS', format: 'CSV', filter: {} } });
  const { running } = await reportingServices(world.db, process.env['PIAWAI_FILES']);
  const written = await running.writeExport(id);
  await world.db.database.transaction((tx) => running.finishExport(tx, id, written));
  return id;
}

type Name = 'certificateId' | 'enrolmentId' | 'employeeId' | 'courseId' | 'attemptId';

const about = (of: ObjectOfRoute['of'], ...names: readonly Name[]): ObjectOfRoute => ({
  of,
  make: async (world) => {
    const record = await recordOf(world);
    return { params: Object.fromEntries(names.map((name) => [name, record[name]])) };
  },
});

const lesson: ObjectOfRoute['make'] = async (world) => {
  const { enrolmentId, quizId } = await recordOf(world);
  return { params: { enrolmentId, revisionId: quizId } };
};

const person = ({ owner }: World): Sent => ({ params: { id: owner.employeeId } });
/** Of the words that every agency shares. */
const competency: ObjectOfRoute['make'] = async ({ db }) => {
  const [row] = await db.database.read<{ id: string }>('select id from standards.competency where agency_id is null order by ordinal limit 1');
  return { params: { competencyId: row!.id } };
};

async function aPrint(world: World): Promise<{ printId: string }> {
  const printId = newId();
  await world.send('POST /accounts/activation-prints', world.admin, { body: { id: printId, employeeIds: [await world.person()] } });
  return { printId };
}

/** Reading routes that name somebody's learning, certificate, record or data, and those about what everybody may see. */
export const readingObjects: Readonly<{ [label: string]: ObjectOfRoute }> = {
  'GET /accounts/activation-prints/:printId/slips.pdf': { of: 'admin', make: async (world) => ({ params: await aPrint(world) }) },
  'GET /organisation/employees/:id': { of: 'person', make: person },
  'GET /organisation/employees/:id/stand-ins': { of: 'person', make: person },
  'GET /organisation/employees/:id/supervision': { of: 'person', make: person },
  'GET /organisation/units/:unitId': { of: 'unit', make: ({ unitId }) => ({ params: { unitId } }) },
  'GET /organisation/units/:unitId/move-preview/:parentId': { of: 'agency', make: ({ unitId, otherUnitId }) => ({ params: { unitId, parentId: otherUnitId } }) },
  'GET /organisation/sheets/examples/:kind': { of: 'caller', make: () => ({ params: { kind: 'units' } }) },
  'GET /standards/competencies/:competencyId/levels': { of: 'caller', make: competency },
  'GET /standards/positions/:positionId': { of: 'caller', make: ({ positionId }) => ({ params: { positionId } }) },
  'GET /catalogue/courses/:courseId': { of: 'caller', make: ({ course }) => ({ params: { courseId: course.courseId } }) },
  'GET /certificates/:certificateId': about('person', 'certificateId'),
  'GET /certificates/:certificateId/correction': about('person', 'certificateId'),
  'GET /certificates/:certificateId/file': about('person', 'certificateId'),
  'GET /certificates/own/:certificateId': about('owner', 'certificateId'),
  'GET /certificates/own/:certificateId/file': about('owner', 'certificateId'),
  'GET /competency/employees/:employeeId/entries': about('person', 'employeeId'),
  'GET /competency/employees/:employeeId/export.csv': about('person', 'employeeId'),
  'GET /competency/employees/:employeeId/export.json': about('person', 'employeeId'),
  'GET /competency/employees/:employeeId/levels': about('person', 'employeeId'),
  'GET /competency/employees/:employeeId/year': about('person', 'employeeId'),
  'GET /evaluation/own/enrolments/:enrolmentId': about('owner', 'enrolmentId'),
  'GET /learning/attempts/:attemptId': about('owner', 'attemptId'),
  'GET /learning/courses/:courseId/own-enrolment': about('caller', 'courseId'),
  'GET /learning/courses/:courseId/seats': about('caller', 'courseId'),
  'GET /learning/enrolments/:enrolmentId': about('owner', 'enrolmentId'),
  'GET /learning/enrolments/:enrolmentId/lessons/:revisionId': { of: 'owner', make: lesson },
  'GET /learning/enrolments/:enrolmentId/lessons/:revisionId/quiz': { of: 'owner', make: lesson },
  'GET /learning/enrolments/:enrolmentId/quizzes': { ...about('author', 'enrolmentId'), alsoBy: { permission: 'learning.enrolment.move', of: 'person' } },
  'GET /notifications/templates/:kind/versions': { of: 'callers agency', make: () => ({ params: { kind: 'certificate_issued' } }) },
  'GET /reporting/enrolments/:enrolmentId/trace': { ...about('person', 'enrolmentId'), alsoBy: { permission: 'learning.trace.read', of: 'owner' } },
  'GET /reporting/exports/:id': { of: 'admin', make: async (world) => ({ params: { id: await exportOf(world) } }) },
  'GET /reporting/exports/:id/file': { of: 'admin', make: async (world) => ({ params: { id: await exportOf(world) } }) },
  'GET /reporting/people/:employeeId/holdings': about('person', 'employeeId'),
};
