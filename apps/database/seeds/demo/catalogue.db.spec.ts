import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { CatalogueModule, CatalogueReader, type CourseFilter, CourseSearchReader, SearchEntryService } from '@piawai/domain/catalogue';
import { OrganisationModule } from '@piawai/domain/organisation';
import { StandardsModule } from '@piawai/domain/standards';
import { Clock } from '@piawai/platform/clock/clock';
import { Config } from '@piawai/platform/config/config';
import { Database } from '@piawai/platform/database/database';
import { FileStore } from '@piawai/platform/files/file-store';

import { accountServices } from '../../../../test/builders/account';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { seedInstallation } from '../reference/organisation';
import { seedStandards } from '../reference/standards';
import { seedAccounts } from './accounts';
import { demoCourseId, seedCatalogue } from './catalogue';
import { demoPositionId } from './demo-positions';
import { DEMO_AGENCY } from './demo-units';
import { seedOrganisation } from './organisation';

jest.setTimeout(60_000);

describe("the demo's catalogue", () => {
  let db: TestDatabase;
  let search: CourseSearchReader;
  let reader: CatalogueReader;

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
    const app = await Test.createTestingModule({ imports: [SpecModule, OrganisationModule, StandardsModule, CatalogueModule] }).compile();
    search = app.get(CourseSearchReader);
    reader = app.get(CatalogueReader);
    const context = { app, database: db.database, clock: db.clock };
    for (const step of [seedInstallation, seedStandards, seedOrganisation, seedAccounts, seedCatalogue, seedCatalogue]) await step(context);
  });
  afterAll(() => db.close());

  const codes = async (filter: Parameters<CourseSearchReader['search']>[1], limit = 25) => (await search.search(DEMO_AGENCY.id, filter, limit)).items.map((card) => card.code);

  it('holds fourteen courses: thirteen published, one in review', async () => {
    const rows = await db.database.read('select state, count(*) as courses from catalogue.course group by state order by state');
    expect(rows).toEqual([{ state: 'IN_REVIEW', courses: 1 }, { state: 'PUBLISHED', courses: 13 }]);
  });

  it('has one course of 90 minutes and 2 JP with four lessons and five questions', async () => {
    const page = await search.page(DEMO_AGENCY.id, demoCourseId('PDS'));
    expect(page).toMatchObject({ jp: 2, minutes: 90, lessons: 5, dailyJpCap: 3, minActiveMinutes: 85, passingGrade: 70 });
    const plan = await reader.learningPlan(page.versionId);
    const quiz = plan.modules.at(-1)!.lessons.at(-1)!;
    expect((await reader.quizPaper(quiz.revisionId)).questions).toHaveLength(5);
    expect((await reader.quizKey(quiz.revisionId)).every((question) => question.feedback.length > 20)).toBe(true);
  });

  it('designs 45 minutes for every JP of what is published', async () => {
    for (const card of (await search.search(DEMO_AGENCY.id, {}, 25)).items) expect([card.code, card.minutes]).toEqual([card.code, card.jp * 45]);
  });

  it('has in every course an article and a quiz of five questions and more, each with what to learn from the answer', async () => {
    for (const { courseId, code } of (await search.search(DEMO_AGENCY.id, {}, 25)).items) {
      const { versionId } = await search.page(DEMO_AGENCY.id, courseId);
      const lessons = (await reader.learningPlan(versionId)).modules.flatMap((module) => module.lessons);
      const keys = (await Promise.all(lessons.filter(({ kind }) => kind === 'QUIZ').map(({ revisionId }) => reader.quizKey(revisionId)))).flat();
      expect([code, lessons.some(({ kind }) => kind === 'ARTICLE'), keys.length >= 5, keys.every(({ feedback }) => feedback.length > 20)]).toEqual([code, true, true, true]);
    }
  });

  it.each([
    ['pelindungan data', 'PDS'],
    ['pelindugan dta pribadi', 'PDS'],
    ['perlindungan data pribadi', 'PDS'],
    ['pelayanan prma', 'PPP'],
    ['literasi dijital', 'LDA'],
    ['kip', 'KIP'],
    ['maklumat', 'PPP'],
  ])('finds %j', async (words, code) => {
    expect(await codes({ words })).toContain(code);
  });

  it('finds nothing for words that nobody wrote', async () => {
    expect(await codes({ words: 'astronomi kuantum' })).toEqual([]);
  });

  it('filters by form and by position, newest first', async () => {
    expect(await codes({ formId: 16 })).toEqual(['PDS', 'LDA', 'PPP', 'KIP']);
    expect(await codes({ formId: 9 })).toEqual(['WIN']);
    expect(await codes({ formId: 2 })).toEqual([]);
    expect(await codes({ positionId: demoPositionId('JAB-05') })).toEqual(['MSJ', 'KEP', 'WIN', 'PDS', 'PPP', 'KIP']);
  });

  it('sorts by title and by rating, with words or without; what nobody has rated comes last', async () => {
    const titles = (await search.search(DEMO_AGENCY.id, { sort: 'TITLE' }, 25)).items.map((card) => card.title.toLowerCase());
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'en')));
    const [best, good] = [demoCourseId('KIP'), demoCourseId('PDS')];
    await db.database.transaction((tx) => new SearchEntryService().keepRatings(tx, [{ courseId: good, rating: 4.2, ratings: 9 }, { courseId: best, rating: 4.8, ratings: 6 }]));
    expect((await codes({ sort: 'RATING' })).slice(0, 2)).toEqual(['KIP', 'PDS']);
    expect((await codes({ words: 'data', sort: 'TITLE' })).toSorted()).toEqual((await codes({ words: 'data' })).toSorted());
  });

  it.each<CourseFilter>([{}, { words: 'data' }, { sort: 'TITLE' }, { sort: 'RATING' }, { words: 'data', sort: 'NEWEST' }])('gives every course once when it is read part by part %j', async (filter) => {
    const whole = await codes(filter, 100);
    const parts: string[] = [];
    let after: string | undefined;
    do {
      const part = await search.search(DEMO_AGENCY.id, filter, 1, after);
      parts.push(...part.items.map((card) => card.code));
      after = part.next ?? undefined;
    } while (after);
    expect(parts).toEqual(whole);
    expect(whole.length).toBeGreaterThan(1);
  });

  it('shows nothing to another agency', async () => {
    const [other] = await db.database.read<{ id: string }>(`select id from organisation.unit where kind = 'AGENCY' and id <> $1`, [DEMO_AGENCY.id]);
    expect((await search.search(other!.id, {}, 25)).items).toEqual([]);
    await expect(search.page(other!.id, demoCourseId('PDS'))).rejects.toMatchObject({ code: 'platform.not_found' });
  });
});
