import type { EmployeeId, UnitId } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';

import { anEmployee } from '../../../../test/builders/employee';
import { anAgency, aUnit } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { StandInReader } from './stand-in.reader';
import { StandInService } from './stand-in.service';

describe('who stands in for somebody', () => {
  let db: TestDatabase;
  let agencyId: UnitId;
  let away: EmployeeId;
  let deputy: EmployeeId;
  const service = new StandInService();

  beforeAll(async () => {
    db = await testDatabase();
    agencyId = await anAgency(db);
    away = (await anEmployee(db, { unitId: agencyId, fullName: 'Sinta Pergi' })).id;
    deputy = (await anEmployee(db, { unitId: await aUnit(db, { parentId: agencyId }), fullName: 'Dodi Pengganti' })).id;
  });
  afterAll(() => db.close());

  const name = (standInId: EmployeeId, from: string, to: string | null, id = newId()) =>
    db.database.transaction((tx) => service.nameStandIn(tx, { id, employeeId: away, standInId, from, to, accountId: newId() }));
  const refused = (code: string) => expect.objectContaining({ code }) as Error;

  it('is found among the colleagues of the agency by a part of the name, never oneself', async () => {
    const reader = new StandInReader(db.database);
    expect(await reader.candidates(agencyId, away, 'pengg', '2026-11-20')).toMatchObject([{ employeeId: deputy, displayName: 'Dodi Pengganti' }]);
    expect(await reader.candidates(agencyId, away, 'sinta', '2026-11-20')).toEqual([]);
    expect(await reader.candidates(await anAgency(db), away, 'pengg', '2026-11-20')).toEqual([]);
  });

  it('is one person at a time, of the same agency, and somebody else', async () => {
    const id = newId();
    await name(deputy, '2026-11-20', '2026-12-01', id);
    await name(deputy, '2026-11-20', '2026-12-01', id);
    expect(await new StandInReader(db.database).standInsOf(away, '2026-11-25')).toEqual([{ id, displayName: 'Dodi Pengganti', from: '2026-11-20', to: '2026-12-01' }]);
    await expect(name(deputy, '2026-11-30', null)).rejects.toThrow(refused('organisation.overlaps'));
    await expect(name(away, '2027-01-01', null)).rejects.toThrow(refused('organisation.stand_in_self'));
    await expect(name((await anEmployee(db)).id, '2027-01-01', null)).rejects.toThrow(refused('organisation.not_in_service'));
  });

  it('ends on a day, and never was when it had not begun', async () => {
    const reader = new StandInReader(db.database);
    const [present] = await reader.standInsOf(away, '2026-11-25');
    const planned = newId();
    await name(deputy, '2027-02-01', null, planned);
    const end = (id: string) => db.database.transaction((tx) => service.endStandIn(tx, { id, employeeId: away, on: '2026-11-25' }));
    await end(present!.id);
    await end(planned);
    expect(await reader.standInsOf(away, '2026-11-25')).toEqual([]);
    await expect(end(planned)).rejects.toThrow(refused('platform.not_found'));
  });
});
