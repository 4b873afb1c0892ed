import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AccountService, GrantService } from '@piawai/domain/accounts';
import { CatalogueModule } from '@piawai/domain/catalogue';
import { CertificatesModule, RepairCertificatesService } from '@piawai/domain/certificates';
import { CompetencyModule, RecountService, RepairLedgerService } from '@piawai/domain/competency';
import { LearningModule, LearningReader, RepairCompletionsService } from '@piawai/domain/learning';
import { OrganisationModule } from '@piawai/domain/organisation';
import { StandardsModule } from '@piawai/domain/standards';
import { Clock } from '@piawai/platform/clock/clock';
import { Config } from '@piawai/platform/config/config';
import { Database } from '@piawai/platform/database/database';
import { FileStore } from '@piawai/platform/files/file-store';
import { OutboxRelay } from '@piawai/platform/outbox/outbox-relay';
import type { INestApplicationContext } from '@nestjs/common';
import type { EmployeeId, EnrolmentId } from '@piawai/contracts';

import { accountServices } from '../../../../test/builders/account';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { seedAccounts } from '../demo/accounts';
import { seedCatalogue } from '../demo/catalogue';
import { seedOrganisation } from '../demo/organisation';
import { seedPositionStandards } from '../demo/standards';
import { seedInstallation } from '../reference/organisation';
import { seedStandards } from '../reference/standards';
import { peopleOf } from './city';
import { type CityCounts, seedCity } from './seed-city';

jest.setTimeout(600_000);

const SIZE = { people: 420, seed: 11 };

describe('the city of the demo, smaller', () => {
  let db: TestDatabase;
  let app: INestApplicationContext;
  let first: CityCounts;
  const said: string[] = [];
  const count = async (sql: string): Promise<number> => (await db.database.read<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]!.n;
  const grow = () => seedCity({ app, database: db.database, clock: db.clock }, SIZE, (line) => said.push(line));
  /** Everything that tells people's records apart, in one line. */
  const digest = async () => (await db.database.read(
    `select (select md5(string_agg(md5(e.id::text || e.state || e.requested_at), '' order by e.id)) from learning.enrolment e) as enrolments,
            (select md5(string_agg(c.id::text || c.number_text || c.verification_id || c.frozen::text, '' order by c.id)) from certificates.certificate c) as certificates,
            (select md5(string_agg(a.entry_id::text || a.counted, '' order by a.entry_id)) from competency.jp_award a) as awards`))[0];

  beforeAll(async () => {
    db = await testDatabase();
    const { config } = accountServices(db);
    @Global()
    @Module({
      providers: [
        { provide: Database, useValue: db.database }, { provide: Clock, useValue: db.clock }, { provide: Config, useValue: config },
        AccountService, { provide: GrantService, useValue: new GrantService({ forget: () => undefined } as never) }, { provide: FileStore, useValue: {} },
      ],
      exports: [Database, Clock, Config, AccountService, GrantService, FileStore],
    })
    class SpecModule {}
    const modules = [OrganisationModule, StandardsModule, CatalogueModule, LearningModule, CertificatesModule, CompetencyModule];
    app = await Test.createTestingModule({ imports: [SpecModule, ...modules] }).compile();
    const context = { app, database: db.database, clock: db.clock };
    for (const step of [seedInstallation, seedStandards, seedOrganisation, seedAccounts, seedPositionStandards, seedCatalogue]) await step(context);
    first = await grow();
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  it('has people of every kind and in every state', async () => {
    expect(peopleOf(SIZE)).toEqual(peopleOf(SIZE));
    expect(first.completions).toBeGreaterThan(300);
    for (const amount of [first.running, first.withdrawn, first.waiting]) expect(amount).toBeGreaterThan(2);
    const kinds = await db.database.read<{ kind: string }>('select distinct kind from organisation.employment order by kind');
    expect(kinds.map(({ kind }) => kind)).toEqual(['CPNS', 'PNS', 'PPPK', 'PPPK_PARUH_WAKTU']);
    expect(await count('accounts.account where first_signed_in_at is null and password_hash is null')).toBeGreaterThan(10);
    expect(await count('learning.completion k where k.completed_at > now() or k.started_on > k.completed_on')).toBe(0);
  });

  it('records a course only for who was in service, in the unit of that day', async () => {
    expect(await count(`learning.completion k where not exists (
      select from organisation.membership m where m.employee_id = k.employee_id and m.valid @> k.started_on and m.unit_id = k.unit_id)`)).toBe(0);
  });

  it('holds each copy to the rules of its version, as the course page would show it', async () => {
    const rows = await db.database.read<{ id: EnrolmentId }>(`select enrolment_id as id from learning.completion order by id limit 12`);
    for (const { id } of rows) {
      const trace = await app.get(LearningReader).enrolmentTrace(id);
      expect(trace).toMatchObject({ state: 'COMPLETED', missing: [] });
      expect(trace!.lessons.every(({ doneAt }) => doneAt !== null)).toBe(true);
    }
  });

  it('numbers certificates without a gap in each register and year', async () => {
    const registers = await db.database.read<{ last: number; n: number; least: number; most: number; years: number }>(
      `select r.last_number as last, count(*)::int as n, min(c.number) as least, max(c.number) as most, count(distinct extract(year from c.issued_on))::int as years
         from certificates.register r join certificates.certificate c on c.register_id = r.id group by r.id`);
    expect(registers.length).toBe(3);
    for (const { last, n, least, most, years } of registers) expect([least, most, last, years]).toEqual([1, n, n, 1]);
    expect(await count('learning.completion')).toBe(await count('certificates.certificate'));
    expect(await count(`certificates.certificate c where c.frozen->'holder'->>'nip' is distinct from (
      select i.value from organisation.employee_identifier i where i.employee_id = c.employee_id and i.kind = 'NIP')`)).toBe(0);
  });

  it('counts JP as countJp does: counting anew changes nothing', async () => {
    const people = await db.database.read<{ id: EmployeeId }>('select distinct employee_id as id from competency.ledger_entry');
    expect(await count('competency.jp_award')).toBe(first.completions);
    let changed = 0;
    for (const { id } of people) changed += await db.database.transaction((tx) => app.get(RecountService).recountPerson(tx, id));
    expect(changed).toBe(0);
  });

  it('leaves nothing for the sweeps', async () => {
    // The relay hands on what the services published; the sweeps leave it to its deliveries.
    while ((await new OutboxRelay(db.database).fanOut({ 'certificates.certificate_issued': ['render-certificate'] } as never)) > 0);
    db.clock.advance({ minutes: 20 });
    const sweep = <T>(work: (tx: never) => Promise<T>): Promise<T> => db.database.transaction((tx) => work(tx as never));
    expect(await sweep((tx) => app.get(RepairCompletionsService).repairMissing(tx, 100))).toBe(0);
    expect(await sweep((tx) => app.get(RepairCertificatesService).repairMissing(tx, 100))).toEqual({ issued: 0, redrawn: 0 });
    expect(await sweep((tx) => app.get(RepairLedgerService).repairMissing(tx, 100))).toEqual({ recorded: 0, reversed: 0 });
    expect(await count(`certificates.certificate c where not exists (select from competency.entry_certificate f where f.certificate_id = c.id)`)).toBe(0);
  });

  it('is the same after a second run', async () => {
    const before = await digest();
    expect(await grow()).toEqual({ ...first, added: 0 });
    expect(await digest()).toEqual(before);
  });
});
