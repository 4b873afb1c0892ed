import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { OrganisationModule } from '@piawai/domain/organisation';
import { StandardsModule } from '@piawai/domain/standards';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';
import { FileStore } from '@piawai/platform/files/file-store';

import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { seedInstallation } from '../reference/organisation';
import { seedStandards } from '../reference/standards';
import { seedOrganisation } from './organisation';
import { seedPositionStandards } from './standards';

describe("the demo's position standards", () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase();
    @Global()
    @Module({
      providers: [{ provide: Database, useValue: db.database }, { provide: Clock, useValue: db.clock }, { provide: FileStore, useValue: {} }],
      exports: [Database, Clock, FileStore],
    })
    class SpecModule {}
    const app = await Test.createTestingModule({ imports: [SpecModule, OrganisationModule, StandardsModule] }).compile();
    const context = { app, database: db.database, clock: db.clock };
    for (const step of [seedInstallation, seedStandards, seedOrganisation, seedPositionStandards, seedPositionStandards]) await step(context);
  }, 60_000);
  afterAll(() => db.close());

  it('cover the fifteen posts and the heads, once each, and leave the trainers without', async () => {
    const rows = await db.database.read<{ code: string; lines: number }>(
      `select p.code, count(s.competency_id) as lines from organisation.position p
         left join standards.position_standard s on s.position_id = p.id group by p.code order by p.code`,
    );
    const linesOf = new Map(rows.map(({ code, lines }) => [code, lines]));
    expect(linesOf.get('JAB-01')).toBe(13);
    expect(rows.filter(({ code }) => code.startsWith('KPL-')).every(({ lines }) => lines === 9)).toBe(true);
    expect(rows.filter(({ lines }) => lines === 0).map(({ code }) => code)).toEqual(['JAB-16']);
  });
});
