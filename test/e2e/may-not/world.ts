import type { EmployeeId, PositionId, UnitId } from '@piawai/contracts';
import { EmployeeService, StandInService, UnitService } from '@piawai/domain/organisation';
import { newId } from '@piawai/platform/database/uuid';

import { aPublishedCourse, type PublishedCourse } from '../../builders/a-published-course';
import { type SignedInTester, signedIn } from '../../builders/account';
import { anIssuingAgency, type CertificateServices } from '../../builders/certificate';
import { anEmployee } from '../../builders/employee';
import { aPosition } from '../../builders/position';
import { anAgency, aUnit } from '../../builders/unit';
import type { TestDatabase } from '../../environment/database';
import { type ApiRoute, call, type Sent } from './api';

const AGO_HOURS = 6;

/** An agency whose objects are attempted: they belong to `owner` or another person of `unitId`, to that unit, to the agency, or to `author`. */
export interface World {
  readonly db: TestDatabase;
  readonly services: CertificateServices;
  readonly agencyId: UnitId;
  readonly unitId: UnitId;
  readonly otherUnitId: UnitId;
  readonly positionId: PositionId;
  readonly owner: SignedInTester;
  /** Leads `unitId`. */
  readonly head: SignedInTester;
  /** Leads `otherUnitId`. */
  readonly otherHead: SignedInTester;
  /** Somebody of `unitId` whose named supervisor is away. */
  readonly awaiting: EmployeeId;
  /** Stands in for that supervisor. */
  readonly standIn: SignedInTester;
  /** Wrote the drafts; a trainer of the agency. */
  readonly author: SignedInTester;
  readonly admin: SignedInTester;
  readonly course: PublishedCourse;
  readonly today: string;
  /** Somebody new in `unitId`. */
  person(): Promise<EmployeeId>;
  /** The same with an account. */
  account(): Promise<SignedInTester>;
  /** Sends what a fresh object takes to come about; fails when it is refused. @param label such as `POST /catalogue/drafts` */
  send(label: string, who: SignedInTester, sent: Sent): Promise<string>;
  /** One of the product's own services. */
  get<Service>(label: string, service: abstract new (...args: never[]) => Service): Service;
  /** Does what takes study time in the past, so that the clock of the product need not be moved. */
  earlier<T>(work: () => Promise<T>): Promise<T>;
}

export async function aWorld(db: TestDatabase, services: CertificateServices, routes: readonly ApiRoute[]): Promise<World> {
  const agencyId = await anAgency(db);
  const [unitId, otherUnitId] = [await aUnit(db, { parentId: agencyId }), await aUnit(db, { parentId: agencyId })];
  await anIssuingAgency(db, agencyId);
  const person = async (): Promise<EmployeeId> => (await anEmployee(db, { unitId })).id;
  const account = async (): Promise<SignedInTester> => signedIn(db, { employeeId: await person() });
  const staff = async (role: 'PENGAMPU' | 'ADMIN_BKPSDM') => signedIn(db, { employeeId: (await anEmployee(db, { unitId: agencyId })).id, grants: [{ role }] });
  const { awaiting, standIn } = await leftUnanswered(db, person);
  const routeOf = (label: string): ApiRoute => {
    const route = routes.find((each) => labelOf(each) === label);
    if (!route) throw new Error(`There is no route ${label}.`);
    return route;
  };
  return {
    db, services, agencyId, unitId, otherUnitId, person, account, awaiting, standIn,
    positionId: await aPosition(db, { agencyId }),
    owner: await account(),
    head: await headOf(db, unitId),
    otherHead: await headOf(db, otherUnitId),
    author: await staff('PENGAMPU'),
    admin: await staff('ADMIN_BKPSDM'),
    course: await aPublishedCourse(db, { agencyId }),
    today: db.clock.today('Asia/Jakarta'),
    send: async (label, who, sent) => {
      const { status, text } = await call(routeOf(label), who.cookie, sent);
      if (status >= 300) throw new Error(`${label} is needed for an object, but answered ${status}: ${text}`);
      return text;
    },
    get: (label, service) => routeOf(label).app.get(service, { strict: false }),
    earlier: async (work) => {
      db.clock.setOffset(-AGO_HOURS * 3_600_000);
      try {
        return await work();
      } finally {
        db.clock.setOffset(0);
      }
    },
  };
}

/** Somebody whose named supervisor is away, and who stands in for that one. */
async function leftUnanswered(db: TestDatabase, person: World['person']): Promise<Pick<World, 'awaiting' | 'standIn'>> {
  const [awaiting, supervisorId, standInId] = [await person(), await person(), await person()];
  const { accountId } = await signedIn(db, { employeeId: supervisorId });
  await db.database.transaction(async (tx) => {
    await new EmployeeService().nameSupervisor(tx, { employeeId: awaiting, supervisorId, from: db.clock.today('Asia/Jakarta') });
    await new StandInService().nameStandIn(tx, { id: newId(), employeeId: supervisorId, standInId, from: '2026-01-01', to: null, accountId });
  });
  return { awaiting, standIn: await signedIn(db, { employeeId: standInId }) };
}

/** Leads a unit from the beginning, and so supervises its people. */
async function headOf(db: TestDatabase, unitId: UnitId): Promise<SignedInTester> {
  const { id } = await anEmployee(db, { unitId });
  await db.database.transaction((tx) => new UnitService().setHead(tx, { unitId, employeeId: id, capacity: 'HEAD', from: '2018-01-01' }));
  return signedIn(db, { employeeId: id });
}

export const labelOf = ({ method, path }: Pick<ApiRoute, 'method' | 'path'>): string => `${method} ${path}`;
