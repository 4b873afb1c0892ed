import type { UnitId } from '@piawai/contracts';

import { anAgency } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { OrganisationReader } from '../organisation.reader';
import { AgencySettingReader } from './agency-setting.reader';
import { AgencySettingService, type SetAgencySetting } from './agency-setting.service';

const TODAY = '2026-11-21';
const ratih = { title: 'Kepala BKPSDM', name: 'Ratih, S.H.', nip: '198506182010012992' };

describe('the settings of an agency', () => {
  let db: TestDatabase;
  let agencyId: UnitId;
  const service = new AgencySettingService();

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.stopAt(`${TODAY}T03:00:00Z`);
  });
  beforeEach(async () => {
    agencyId = await anAgency(db);
  });
  afterAll(() => db.close());

  const change = (command: Omit<SetAgencySetting, 'agencyId'>) => db.database.transaction((tx) => service.changeSetting(tx, { agencyId, ...command }, TODAY));
  const on = (date: string) => new OrganisationReader(db.database, db.clock).settingsOf(agencyId, date);

  it('hold from their date on, and are listed with who decided them', async () => {
    await change({ key: 'place', value: 'Tirtanusa', from: TODAY });
    await change({ key: 'place', value: 'Tirtanusa Baru', from: '2027-01-01' });
    expect([(await on(TODAY)).place, (await on('2026-12-31')).place, (await on('2027-01-01')).place]).toEqual(['Tirtanusa', 'Tirtanusa', 'Tirtanusa Baru']);
    expect(await new AgencySettingReader(db.database).historyOf(agencyId)).toMatchObject([
      { key: 'place', value: 'Tirtanusa Baru', from: '2027-01-01', at: new Date(`${TODAY}T03:00:00Z`), accountId: null },
      { key: 'place', value: 'Tirtanusa', from: TODAY },
    ]);
  });

  it('are corrected on the day they begin, never afterwards', async () => {
    await change({ key: 'dailyJpCap', value: 4, from: TODAY });
    await change({ key: 'dailyJpCap', value: null, from: TODAY });
    expect((await on(TODAY)).dailyJpCap).toBeNull();
    await expect(change({ key: 'dailyJpCap', value: 2, from: '2026-11-20' })).rejects.toMatchObject({ code: 'organisation.not_retroactive' });
  });

  it('name a signatory for a past that had none, for certificates wait for one', async () => {
    await change({ key: 'signatories', value: [ratih], from: '2026-02-01' });
    expect((await on('2026-03-01')).signatories).toEqual([ratih]);
    await expect(change({ key: 'signatories', value: [], from: '2026-03-01' })).rejects.toMatchObject({ code: 'organisation.not_retroactive' });
  });

  it('are taken back while they are only planned', async () => {
    await change({ key: 'place', value: 'Tirtanusa Baru', from: '2027-01-01' });
    await change({ key: 'place', value: 'Tirtanusa', from: TODAY });
    const cancel = (from: string) => db.database.transaction((tx) => service.cancelSetting(tx, { agencyId, key: 'place', from }, TODAY));
    await cancel('2027-01-01');
    expect((await on('2027-06-01')).place).toBe('Tirtanusa');
    await expect(cancel(TODAY)).rejects.toMatchObject({ code: 'platform.not_found' });
  });

  it('refuse a value that does not fit its key', async () => {
    await expect(change({ key: 'numberPattern', value: '{urut}', from: TODAY })).rejects.toMatchObject({ code: 'platform.invalid_input' });
  });
});
