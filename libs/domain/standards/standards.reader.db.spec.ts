import { newId } from '@piawai/platform/database/uuid';

import { seedStandardsReference } from '../../../apps/database/seeds/reference/standards';
import { aPosition } from '../../../test/builders/position';
import { anAgency } from '../../../test/builders/unit';
import { testDatabase, type TestDatabase } from '../../../test/environment/database';
import { ReferenceService } from './dictionary/reference.service';
import { PositionStandardService } from './position-standard/position-standard.service';
import { StandardsReader } from './standards.reader';

describe('the reference data of standards', () => {
  let db: TestDatabase;
  let reader: StandardsReader;
  const service = new PositionStandardService();
  const agencyId = newId();

  beforeAll(async () => {
    db = await testDatabase();
    reader = new StandardsReader(db.database);
    const reference = new ReferenceService();
    // Twice, as every deployment does.
    await db.database.transaction((tx) => seedStandardsReference(tx, reference));
    await db.database.transaction((tx) => seedStandardsReference(tx, reference));
  }, 60_000);
  afterAll(() => db.close());

  it('has 9 generic and 23 technical competencies, each with five levels', async () => {
    const dictionary = await reader.dictionary(agencyId);
    expect(dictionary.map(({ code }) => code).slice(0, 10)).toEqual(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'S1', 'T-ADM-01']);
    expect(dictionary).toHaveLength(32);
    for (const competency of dictionary) expect(await reader.levelsOf(competency.id)).toHaveLength(5);
  });

  it('offers the 25 forms of SIASN for courses and knows education besides', async () => {
    expect((await reader.courseForms()).map((form) => form.id)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    expect(await reader.forms()).toHaveLength(27);
    expect(await reader.formById(16)).toMatchObject({ code: 'E_LEARNING', path: 'NONKLASIKAL', certificateKind: 'T' });
    await expect(reader.formById(99)).rejects.toMatchObject({ code: 'platform.not_found' });
  });

  it('has one policy per form, none before its first day', async () => {
    expect(await reader.jpPolicies('2018-09-05')).toEqual([]);
    const policies = await reader.jpPolicies('2026-01-01');
    expect(new Set(policies.map((policy) => policy.formId)).size).toBe(27);
    expect(policies).toHaveLength(27);
    expect(policies.find((policy) => policy.formId === 16)).toMatchObject({
      version: 'JP-2018', unit: 'MINUTES', minutesPerJp: 45, national: { dailyCap: 3 }, international: { dailyCap: 4 }, validFrom: '2018-09-06',
    });
  });

  it('names no duty for part-time contracts, for no rule is known', async () => {
    const duties = await reader.dutyPolicies('2026-01-01');
    expect(duties.find((duty) => duty.employeeKind === 'PPPK_PARUH_WAKTU')).toMatchObject({ minJp: null, maxJp: null, basis: 'UNKNOWN' });
    expect(duties.find((duty) => duty.employeeKind === 'PNS')).toMatchObject({ minJp: 20, maxJp: null });
  });

  it('refuses to change a policy that was in force', async () => {
    const change = db.database.transaction((tx) => tx.query("update standards.jp_policy set national_daily_cap = 8"));
    await expect(change).rejects.toThrow(/permission denied/);
  });

  describe('a position standard', () => {
    let positionId: string;
    const set = (from: string, levels: { competencyId: string; level: number }[]) =>
      db.database.transaction((tx) => service.setStandard(tx, { positionId, from, levels }));

    beforeAll(async () => {
      positionId = await aPosition(db, { agencyId: await anAgency(db), name: 'Camat', positionGroup: 'ADMINISTRATOR' });
    });

    it('is read as it was on the day asked for', async () => {
      const [m1, m2] = await reader.dictionary(agencyId);
      await set('2025-01-01', [{ competencyId: m1!.id, level: 2 }, { competencyId: m2!.id, level: 2 }]);
      await set('2026-07-01', [{ competencyId: m1!.id, level: 3 }]);
      const levels = async (date: string) => (await reader.standardOf(positionId, date)).map(({ code, level }) => `${code}=${level}`);
      expect(await levels('2024-12-31')).toEqual([]);
      expect(await levels('2026-06-30')).toEqual(['M1=2', 'M2=2']);
      expect(await levels('2026-07-01')).toEqual(['M1=3']);
    });

    it('may be decided again for the same day', async () => {
      const [m1] = await reader.dictionary(agencyId);
      await set('2026-07-01', [{ competencyId: m1!.id, level: 4 }]);
      expect(await reader.standardOf(positionId, '2027-01-01')).toMatchObject([{ code: 'M1', level: 4 }]);
    });
  });
});
