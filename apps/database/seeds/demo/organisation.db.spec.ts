import { Test } from '@nestjs/testing';
import { OrganisationModule, OrganisationReader } from '@piawai/domain/organisation';
import { parseNip } from '@piawai/domain/organisation/rules';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';
import { Global, Module } from '@nestjs/common';

import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { seedInstallation } from '../reference/organisation';
import { DEMO_NIPS, demoPeople, demoPersonId } from './demo-people';
import { DEMO_AGENCY, demoUnitId } from './demo-units';
import { seedOrganisation } from './organisation';

jest.setTimeout(60_000);

describe('the demo city', () => {
  let db: TestDatabase;
  let reader: OrganisationReader;
  const day = '2026-11-21';

  beforeAll(async () => {
    db = await testDatabase();
    @Global()
    @Module({ providers: [{ provide: Database, useValue: db.database }, { provide: Clock, useValue: db.clock }], exports: [Database, Clock] })
    class SpecDatabaseModule {}
    const app = await Test.createTestingModule({ imports: [SpecDatabaseModule, OrganisationModule] }).compile();
    reader = app.get(OrganisationReader);
    const context = { app, database: db.database, clock: db.clock };
    for (const _ of ['first', 'second']) {
      await seedInstallation(context);
      await seedOrganisation(context);
    }
  });
  afterAll(() => db.close());

  const count = async (sql: string): Promise<number> => (await db.database.read<{ n: number }>(`select count(*) as n from ${sql}`))[0]!.n;

  it('is the same after a second run', async () => {
    // One person is recorded twice.
    expect(await count('organisation.employee')).toBe(demoPeople.size + 1);
    expect(demoPeople.size).toBeGreaterThanOrEqual(80);
    expect(await count(`organisation.unit where kind = 'AGENCY'`)).toBe(4);
    expect(await count(`organisation.unit where agency_id = '${DEMO_AGENCY.id}'`)).toBe(49);
  });

  it('has valid numbers that real numbering hardly reaches', () => {
    for (const nip of demoPeople.keys()) {
      expect(parseNip(nip).ok).toBe(true);
      expect(nip.slice(-3, -1)).toBe('99');
    }
  });

  it('tells the stories that break naive software', async () => {
    expect(await reader.supervisorOf(demoPersonId('199607192024211992'), day)).toBe(demoPersonId(DEMO_NIPS.actingHead));
    expect(await reader.describe(demoPersonId(DEMO_NIPS.onUnpaidLeave), day)).toMatchObject({ legalStanding: '02' });
    expect(await reader.contextOf(demoPersonId(DEMO_NIPS.movedInJuly), '2026-06-30')).toMatchObject({ unitId: demoUnitId('DISDIK-1') });
    expect(await reader.contextOf(demoPersonId(DEMO_NIPS.movedInJuly), day)).toMatchObject({ unitId: demoUnitId('KOMINFO-2') });
    expect(await reader.employeeByIdentifier('199202282021211995')).toBe(demoPersonId(DEMO_NIPS.secondContract));
    expect(await reader.supervisorOf(demoPersonId(DEMO_NIPS.secondTrainer), day)).toBe(demoPersonId(DEMO_NIPS.trainer));
    expect((await reader.settingsOf(DEMO_AGENCY.id, day)).signatories[0]?.name).toBe('Wirasena Mandalika, S.Sos., M.A.P.');
  });
});
