import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { CatalogueModule } from '@piawai/domain/catalogue';
import { LearningModule, LearningReader } from '@piawai/domain/learning';
import { OrganisationModule } from '@piawai/domain/organisation';
import { StandardsModule } from '@piawai/domain/standards';
import { Clock } from '@piawai/platform/clock/clock';
import { Config } from '@piawai/platform/config/config';
import { Database } from '@piawai/platform/database/database';
import { FileStore } from '@piawai/platform/files/file-store';

import { accountServices } from '../../../../test/builders/account';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { seedId } from '../deterministic-id';
import { seedInstallation } from '../reference/organisation';
import { seedStandards } from '../reference/standards';
import { seedAccounts } from './accounts';
import { seedCatalogue } from './catalogue';
import { demoPersonId } from './demo-people';
import { seedLearning } from './learning';
import { seedOrganisation } from './organisation';

jest.setTimeout(300_000);

describe("the demo's learners", () => {
  let db: TestDatabase;
  let learning: LearningReader;
  const count = async (sql: string): Promise<number> => (await db.database.read<{ n: number }>(`select count(*) as n from ${sql}`))[0]!.n;

  beforeAll(async () => {
    db = await testDatabase();
    const { config } = accountServices(db);
    @Global()
    @Module({
      providers: [
        { provide: Database, useValue: db.database }, { provide: Clock, useValue: db.clock }, { provide: Config, useValue: config }, { provide: FileStore, useValue: {} },
      ],
      exports: [Database, Clock, Config, FileStore],
    })
    class SpecModule {}
    const app = await Test.createTestingModule({ imports: [SpecModule, OrganisationModule, StandardsModule, CatalogueModule, LearningModule] }).compile();
    learning = app.get(LearningReader);
    const context = { app, database: db.database, clock: db.clock };
    for (const step of [seedInstallation, seedStandards, seedOrganisation, seedAccounts, seedCatalogue]) await step(context);
    await seedLearning(context);
    await seedLearning(context);
  });
  afterAll(() => db.close());

  it('have completed courses in several years, each with its event, and are the same after a second run', async () => {
    const years = await db.database.read<{ year: number; n: number }>(
      `select extract(year from completed_on)::int as year, count(*) as n from learning.completion group by 1 order by 1`,
    );
    expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    for (const { n } of years) expect(n).toBeGreaterThan(15);
    const completions = await count('learning.completion');
    expect(await count(`platform.outbox_event where name = 'learning.course_completed'`)).toBe(completions);
    expect(await count('learning.completion where completed_at > now()')).toBe(0);
  });

  it('stand at the start, in the middle, before the day, and one is doubted', async () => {
    expect(await count(`learning.enrolment where state = 'ACTIVE'`)).toBe(13);
    expect(await count(`learning.enrolment where completes_on > now()::date`)).toBe(2);
    expect(await count(`learning.lesson_progress where doubts <> '{}'`)).toBe(1);
  });

  it('include one who finished a course in sittings that are all shorter than one JP', async () => {
    const shortest = await count(`(
      select p.employee_id from learning.completion k join learning.lesson_progress p on p.employee_id = k.employee_id and p.enrolment_id = k.enrolment_id
       group by p.employee_id, k.id, k.jp having max(p.active_seconds) < 45 * 60 and sum(p.active_seconds) >= k.jp * 45 * 60 and count(distinct p.done_at::date) >= 4
    ) done`);
    expect(shortest).toBe(1);
  });

  it('have asked their supervisor, who has something to decide', async () => {
    expect(await count(`learning.enrolment e where e.state = 'REQUESTED'
      and organisation.supervisor_of(e.employee_id, now()::date) = '${demoPersonId('198506182010012992')}'`)).toBeGreaterThan(0);
  });

  it('include one at minute 85 of 90, to whom the end of the last lesson and the quiz are left', async () => {
    const trace = await learning.enrolmentTrace(seedId(`enrolment:${demoPersonId('199404102023211991')}:PDS`));
    expect(trace).toMatchObject({ state: 'ACTIVE', activeSeconds: 85 * 60, jp: 2 });
    expect(trace!.lessons.filter((lesson) => !lesson.doneAt).map(({ kind, missing }) => [kind, missing])).toEqual([
      ['ARTICLE', [{ code: 'REACH_END' }]],
      ['QUIZ', [{ code: 'TAKE_QUIZ' }]],
    ]);
    expect(trace!.missing.map((each) => each.code)).toEqual(['LESSON', 'LESSON']);
    expect(trace!.lessons.flatMap((lesson) => lesson.doubts)).toEqual([]);
  });
});
