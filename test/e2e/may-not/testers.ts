import { ROLES, type Role, type UnitId } from '@piawai/contracts';

import { type SignedInTester, signedIn } from '../../builders/account';
import { anEmployee } from '../../builders/employee';
import type { TestDatabase } from '../../environment/database';
import type { World } from './world';

export interface Tester {
  readonly role: Role;
  /** Where the role holds, seen from the object. */
  readonly place: string;
  readonly who: SignedInTester;
}

/** Every role at every distance from the objects of a world. */
export async function testersAround(db: TestDatabase, world: World, foreign: World): Promise<Tester[]> {
  const { agencyId, unitId, otherUnitId } = world;
  const member = async (unit: UnitId, role?: Role, over: UnitId = unit): Promise<SignedInTester> =>
    signedIn(db, { employeeId: (await anEmployee(db, { unitId: unit })).id, ...(role ? { grants: [{ role, unitId: over }] } : {}) });
  const testers: Tester[] = [
    { role: 'PEGAWAI', place: 'who owns it', who: world.owner },
    { role: 'PEGAWAI', place: 'of the same unit', who: await world.account() },
    { role: 'PEGAWAI', place: 'of another unit', who: await member(otherUnitId) },
    { role: 'PEGAWAI', place: 'of another agency', who: foreign.owner },
    { role: 'ATASAN', place: 'of the unit', who: world.head },
    { role: 'ATASAN', place: 'of another unit', who: world.otherHead },
    { role: 'ATASAN', place: 'of another agency', who: foreign.head },
    { role: 'PENGGANTI', place: 'of the unit', who: world.standIn },
    { role: 'PENGGANTI', place: 'of another agency', who: foreign.standIn },
    { role: 'PENGAMPU', place: 'who wrote it', who: world.author },
    { role: 'ADMIN_BKPSDM', place: 'who ordered it', who: world.admin },
  ];
  for (const role of (Object.keys(ROLES) as Role[]).filter((each) => each !== 'PEGAWAI' && each !== 'ATASAN' && each !== 'PENGGANTI')) {
    testers.push({ role, place: 'over the agency', who: await member(agencyId, role) });
    if (role === 'ADMIN_SISTEM') continue;
    testers.push({ role, place: 'over the unit', who: await member(unitId, role) });
    testers.push({ role, place: 'over another unit', who: await member(otherUnitId, role) });
    testers.push({ role, place: 'over another agency', who: await member(foreign.agencyId, role) });
    testers.push({ role, place: 'of this agency, over another one', who: await member(unitId, role, foreign.agencyId) });
  }
  return testers;
}
