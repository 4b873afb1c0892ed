import type { CompetencyId, CompletionId, EmployeeId } from '@piawai/contracts';
import { ReferenceService, StandardsReader } from '@piawai/domain/standards';
import { newId } from '@piawai/platform/database/uuid';

import { seedStandardsReference } from '../../../../apps/database/seeds/reference/standards';
import { aCompletionRow } from '../../../../test/builders/completion-row';
import { anEmployee } from '../../../../test/builders/employee';
import { testDatabase, type TestDatabase } from '../../../../test/environment/database';
import { LedgerService } from './ledger.service';
import { RecountService } from './recount.service';
import { RepairLedgerService } from './repair-ledger.service';

describe('the ledger', () => {
  let db: TestDatabase;
  let recount: RecountService;
  let ledger: LedgerService;
  let digital: CompetencyId;

  beforeAll(async () => {
    db = await testDatabase();
    await db.database.transaction((tx) => seedStandardsReference(tx, new ReferenceService()));
    const standards = new StandardsReader(db.database);
    digital = (await standards.dictionary(newId())).find(({ code }) => code === 'T-DIG-01')!.id;
    recount = new RecountService(standards);
    ledger = new LedgerService(recount);
  }, 60_000);
  afterAll(() => db.close());

  const record = (id: CompletionId) => db.database.transaction((tx) => ledger.recordCompletion(tx, id));
  const reverse = (id: CompletionId) => db.database.transaction((tx) => ledger.reverseCompletion(tx, id));
  const entries = (employeeId: EmployeeId) =>
    db.database.read<{ kind: string }>('select kind from competency.ledger_entry where employee_id = $1 order by id', [employeeId]);
  const counted = async (employeeId: EmployeeId, year = 2026): Promise<number> => {
    const [row] = await db.database.read<{ jp: number }>(
      'select coalesce(sum(counted), 0) as jp from competency.jp_award where employee_id = $1 and year = $2', [employeeId, year]);
    return row!.jp;
  };
  const level = async (employeeId: EmployeeId): Promise<number | undefined> => {
    const [row] = await db.database.read<{ level: number }>(
      'select level from competency.attained_level where employee_id = $1 and competency_id = $2', [employeeId, digital]);
    return row?.level;
  };
  const entriesOf = async (completionId: CompletionId): Promise<number> =>
    (await db.database.read('select id from competency.ledger_entry where completion_id = $1', [completionId])).length;
  const published = async (name: string): Promise<number> => {
    const rows = await db.database.read('select id from platform.outbox_event where name = $1', [name]);
    return rows.length;
  };
  const annul = (completionId: CompletionId) =>
    db.database.transaction(async (tx) => {
      await tx.query(
        `insert into learning.completion_annulled (completion_id, annulled_by, reason, annulled_at)
         select $1, a.id, 'salah', $2 from accounts.account a limit 1`, [completionId, tx.now]);
    });

  it('holds exactly one entry after ten deliveries at once', async () => {
    const { id } = await anEmployee(db);
    const completion = await aCompletionRow(db, { employeeId: id, jp: 6, levels: [{ competencyId: digital, level: 2 }] });
    const before = await published('competency.learning_recorded');
    await Promise.all(Array.from({ length: 10 }, () => record(completion)));
    expect(await entries(id)).toEqual([{ kind: 'COMPLETION' }]);
    expect([await counted(id), await level(id)]).toEqual([6, 2]);
    expect((await published('competency.learning_recorded')) - before).toBe(1);
  });

  it('counts every entry of a person whose completions arrive at once', async () => {
    const { id } = await anEmployee(db);
    const completions = await Promise.all(Array.from({ length: 12 }, (_, index) =>
      aCompletionRow(db, { employeeId: id, jp: 2, completedOn: `2026-${String(index + 1).padStart(2, '0')}-05` })));
    await Promise.all(completions.map(record));
    expect(await entries(id)).toHaveLength(12);
    expect(await counted(id)).toBe(24);
  });

  it('freezes the unit and the kind of the day, and keeps the year of the completion', async () => {
    const { id } = await anEmployee(db);
    const completion = await aCompletionRow(db, {
      employeeId: id, jp: 6, completedOn: '2027-01-06', learningDays: [{ on: '2026-12-28', minutes: 135 }, { on: '2027-01-05', minutes: 135 }],
    });
    await record(completion);
    const rows = await db.database.read(
      `select e.employee_kind, e.unit_id = c.unit_id as same_unit, e.started_on, e.learning_days
         from competency.ledger_entry e join learning.completion c on c.id = e.completion_id where e.employee_id = $1`, [id]);
    expect(rows).toEqual([{
      employee_kind: 'PNS', same_unit: true, started_on: '2026-12-28',
      learning_days: [{ on: '2026-12-28', minutes: 135 }, { on: '2027-01-05', minutes: 135 }],
    }]);
    expect([await counted(id, 2026), await counted(id, 2027)]).toEqual([0, 6]);
  });

  it('takes an annulled completion back by a second entry, once, and falls back to the next best level', async () => {
    const { id } = await anEmployee(db);
    const kept = await aCompletionRow(db, { employeeId: id, jp: 2, completedOn: '2026-01-05', levels: [{ competencyId: digital, level: 2 }] });
    const wrong = await aCompletionRow(db, { employeeId: id, jp: 6, completedOn: '2026-02-05', levels: [{ competencyId: digital, level: 4 }] });
    await record(kept);
    await record(wrong);
    expect([await counted(id), await level(id)]).toEqual([8, 4]);
    await annul(wrong);
    await Promise.all(Array.from({ length: 5 }, () => reverse(wrong)));
    expect((await entries(id)).map(({ kind }) => kind).sort()).toEqual(['COMPLETION', 'COMPLETION', 'REVERSAL']);
    expect([await counted(id), await level(id)]).toEqual([2, 2]);
  });

  it('needs no order between a completion and its annulment', async () => {
    const { id } = await anEmployee(db);
    const completion = await aCompletionRow(db, { employeeId: id, jp: 6 });
    await annul(completion);
    await reverse(completion);
    await record(completion);
    expect((await entries(id)).map(({ kind }) => kind).sort()).toEqual(['COMPLETION', 'REVERSAL']);
    expect(await counted(id)).toBe(0);
  });

  it('reverses nothing that was not annulled', async () => {
    const { id } = await anEmployee(db);
    const completion = await aCompletionRow(db, { employeeId: id, jp: 6 });
    await reverse(completion);
    expect(await counted(id)).toBe(6);
  });

  it('fails as retryable when the event comes before its completion can be read', async () => {
    await expect(record(newId())).rejects.toThrow('not there yet');
  });

  it('changes nothing when it is recounted', async () => {
    const { id } = await anEmployee(db);
    await record(await aCompletionRow(db, { employeeId: id, jp: 6 }));
    const versions = () => db.database.read('select xmin::text from competency.jp_award where employee_id = $1', [id]);
    const before = await versions();
    expect(await db.database.transaction((tx) => recount.recountPerson(tx, id))).toBe(0);
    expect(await versions()).toEqual(before);
  });

  it('gives the record of a merged duplicate to the person that remains', async () => {
    const { id } = await anEmployee(db);
    const duplicate = await anEmployee(db);
    await record(await aCompletionRow(db, { employeeId: id, jp: 2 }));
    await record(await aCompletionRow(db, { employeeId: duplicate.id, jp: 3 }));
    await db.database.transaction(async (tx) => {
      await tx.query('update organisation.employee set merged_into = $2 where id = $1', [duplicate.id, id]);
    });
    await db.database.transaction((tx) => recount.recountPerson(tx, duplicate.id));
    expect([await counted(id), await counted(duplicate.id)]).toEqual([5, 0]);
    expect(await entries(duplicate.id)).toHaveLength(1);
  });

  it('is repaired when a delivery was lost, after ten minutes', async () => {
    const { id } = await anEmployee(db);
    const lost = await aCompletionRow(db, { employeeId: id, jp: 4 });
    const wrong = await aCompletionRow(db, { employeeId: id, jp: 2 });
    await record(wrong);
    await annul(wrong);
    const repair = () => db.database.transaction((tx) => new RepairLedgerService(ledger).repairMissing(tx, 100));
    await repair();
    expect(await entries(id)).toHaveLength(1);
    db.clock.advance({ minutes: 11 });
    await repair();
    expect(await repair()).toEqual({ recorded: 0, reversed: 0 });
    expect([(await entries(id)).length, await counted(id)]).toEqual([3, 4]);
    expect(await entriesOf(lost)).toBe(1);
  });

  it.each(['update competency.ledger_entry set designed_jp = 40', 'delete from competency.ledger_entry', 'truncate competency.ledger_entry'])(
    'refuses: %s', async (statement) => {
      await expect(db.database.read(statement)).rejects.toThrow(/permission denied/);
    });
});
