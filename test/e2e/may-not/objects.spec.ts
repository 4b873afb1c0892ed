import { PERMISSIONS, type Role } from '@piawai/contracts';

import { type SignedInTester, signedIn } from '../../builders/account';
import { aCertificate, certificateServices } from '../../builders/certificate';
import { anEmployee } from '../../builders/employee';
import { type TestDatabase, testDatabase } from '../../environment/database';
import { type ApiRoute, call, startApi } from './api';
import { OBJECTS } from './objects';
import { labelOf } from './world';

/** Reading routes whose object belongs to nobody in particular: everybody who holds the permission may open it. */
const OF_EVERYBODY = ['/standards/competencies/:competencyId/levels', '/standards/positions/:positionId', '/organisation/sheets/examples/:kind'];
/** Files that are made to order or drawn by the worker, in the stories of reports, getting in and authoring; texts of messages, which are the caller's own agency's. */
const TOLD_ELSEWHERE = /^\/(reporting\/exports|accounts\/activation-prints|notifications\/templates|catalogue\/drafts\/:courseId\/files|catalogue\/files\/:fileId\/pages)\b/;
/** The file is drawn by the worker, which does not run here. */
const isFile = (path: string): boolean => path.endsWith('/file');

const STAFF: readonly Role[] = ['PENGAMPU', 'PENYELENGGARA', 'ADMIN_OPD', 'ADMIN_BKPSDM', 'PIMPINAN', 'AUDITOR', 'MITRA'];

describe("what nobody may do with somebody else's object", () => {
  let db: TestDatabase;
  let services: ReturnType<typeof certificateServices>;
  let routes: ApiRoute[];
  let stop: () => Promise<void>;
  let ids: Record<string, string>;
  let owner: SignedInTester;
  let colleague: SignedInTester;
  const own = new Map<Role, SignedInTester>();
  const foreign = new Map<Role, SignedInTester>();

  beforeAll(async () => {
    db = await testDatabase();
    services = certificateServices(db);
    const certificate = await aCertificate(db, services);
    const [attempt] = await db.database.read<{ id: string }>('select id from learning.attempt where enrolment_id = $1', [certificate.enrolmentId]);
    const [place] = await db.database.read<{ unit_id: string }>('select unit_id from organisation.membership where employee_id = $1', [certificate.employeeId]);
    ids = {
      id: certificate.employeeId, employeeId: certificate.employeeId, enrolmentId: certificate.enrolmentId, certificateId: certificate.certificateId,
      courseId: certificate.courseId, revisionId: certificate.quizId, attemptId: attempt!.id, unitId: place!.unit_id, parentId: place!.unit_id,
    };
    owner = await signedIn(db, { employeeId: certificate.employeeId });
    colleague = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: place!.unit_id })).id });
    for (const role of STAFF) {
      own.set(role, await signedIn(db, { employeeId: (await anEmployee(db, { unitId: place!.unit_id })).id, grants: [{ role }] }));
      foreign.set(role, await signedIn(db, { grants: [{ role }] }));
    }
    ({ routes, stop } = await startApi(db));
  });
  afterAll(async () => {
    await stop?.();
    await services?.close();
    await db?.close();
  });

  const reading = () => routes.filter(({ method, path, permission }) => method === 'GET' && permission !== null && path.includes(':'));
  /** What needs more than one certificate to exist is told in changes.spec.ts. */
  const ofSomebody = () => reading().filter((route) => !(labelOf(route) in OBJECTS) && !OF_EVERYBODY.includes(route.path) && !TOLD_ELSEWHERE.test(route.path));
  const carriedBy = (role: Role): string[] =>
    ofSomebody().filter(({ path, permission }) => (PERMISSIONS[permission!].roles as readonly Role[]).includes(role) && !isFile(path)).map(({ path }) => path).sort();
  const opened = async (who: SignedInTester): Promise<string[]> => {
    const answers = await Promise.all(ofSomebody().map(async (route) => [route.path, (await call(route, who.cookie, { params: ids })).status] as const));
    return answers.filter(([, status]) => status < 400).map(([path]) => path);
  };
  /** Open to everybody of the installation who may read the catalogue. */
  const isPublished = (path: string): boolean => path.startsWith('/catalogue/courses/') || ['/learning/courses/:courseId/own-enrolment', '/learning/courses/:courseId/seats'].includes(path);

  it('has an object for every reading route with a parameter', () => {
    const unknown = ofSomebody().filter(({ path }) => [...path.matchAll(/:(\w+)/g)].some(([, name]) => !(name! in ids)));
    expect(unknown.map((route) => `${labelOf(route)}: add it to test/e2e/may-not/objects, or its object to the ids of this file`)).toEqual([]);
  });

  it('lets the owner open what is theirs', async () => {
    expect((await opened(owner)).sort()).toEqual(carriedBy('PEGAWAI'));
  });

  it('lets a colleague open nothing but the catalogue', async () => {
    expect((await opened(colleague)).filter((path) => !isPublished(path))).toEqual([]);
  });

  it.each(STAFF)('lets a %s of another agency open nothing', async (role) => {
    expect((await opened(foreign.get(role)!)).filter((path) => !isPublished(path))).toEqual([]);
  });

  it.each(['ADMIN_BKPSDM', 'ADMIN_OPD', 'AUDITOR'] as const)('lets the %s of the agency open what the permission says', async (role) => {
    const open = await opened(own.get(role)!);
    // Own learning is everybody's own: the permission of a learner reaches nobody else.
    const may = carriedBy(role).filter((path) => !carriedBy('PEGAWAI').includes(path));
    expect(may.filter((path) => !open.includes(path))).toEqual([]);
  });
});
