import { newId } from '@piawai/platform/database/uuid';

import { accountServices, signedIn, type SignedInTester, TEST_PASSWORD } from '../../../../test/builders/account';
import { anEmployee, type TestEmployee } from '../../../../test/builders/employee';
import { anAgency, aUnit } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { neverSignedInHead, neverSignedInLine } from './never-signed-in-csv.rules';

describe('who has never signed in', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof accountServices>;
  let agencyId: string;
  let dinasId: string;
  let bidangId: string;
  let admin: SignedInTester;
  let unitAdmin: SignedInTester;
  const people: Record<string, TestEmployee> = {};

  beforeAll(async () => {
    db = await testDatabase();
    db.clock.stopAt('2026-11-21T03:00:00Z');
    services = accountServices(db);
    agencyId = await anAgency(db, { name: 'Kota Masuk' });
    dinasId = await aUnit(db, { parentId: agencyId, name: 'Dinas Satu' });
    bidangId = await aUnit(db, { parentId: dinasId, name: 'Bidang Dua', kind: 'BIDANG' });
    const member = async (fullName: string, unitId: string) => (people[fullName] = await anEmployee(db, { unitId, fullName }));
    for (const [name, unitId] of [['Agus', dinasId], ['Beni', bidangId], ['Citra', bidangId], ['=Dodi', bidangId]] as const) await member(name, unitId);
    admin = await signedIn(db, { employeeId: (await member('Admin Instansi', agencyId)).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    unitAdmin = await signedIn(db, { employeeId: (await member('Admin Unit', dinasId)).id, grants: [{ role: 'ADMIN_OPD', unitId: dinasId }] });
    for (const { nip } of [admin, unitAdmin]) await services.signIns.signIn({ login: nip, password: TEST_PASSWORD }, { device: 'test', address: null });
  });
  afterAll(() => db.close());

  const read = (by: SignedInTester) => by.scopeOf('accounts.account.read');
  const names = async (by: SignedInTester, filter = {}) => (await services.neverSignedIn.list(read(by), filter, 50)).items.map(({ name }) => name);
  const note = (by: SignedInTester, who: string[], reason: 'NO_PHONE' | 'OTHER', on = '2026-11-20', words: string | null = null) =>
    db.database.transaction((tx) =>
      services.contacts.noteContact(tx, { people: who.map((name) => ({ id: newId(), employeeId: people[name]!.id })), reason, note: words, on }, by.scopeOf('accounts.account.manage')),
    );

  it('is listed by name within reach, with the slip and the last answer', async () => {
    expect(await names(admin)).toEqual(['=Dodi', 'Agus', 'Beni', 'Citra']);
    await db.database.transaction((tx) => services.orders.orderSlips(tx, { id: newId(), employeeIds: [people.Beni!.id], withoutOpenSlip: false }, unitAdmin.scopeOf('accounts.account.manage')));
    await note(unitAdmin, ['Beni', 'Citra'], 'NO_PHONE');
    await note(admin, ['Citra'], 'OTHER', '2026-11-21', 'sakit');

    expect(await names(unitAdmin, { slip: 'OPEN' })).toEqual(['Beni']);
    expect(await names(unitAdmin, { reason: 'NO_PHONE' })).toEqual(['Beni']);
    expect(await names(unitAdmin, { reason: 'UNASKED', unitId: bidangId })).toEqual(['=Dodi']);
    expect(await names(unitAdmin, { search: people.Citra!.nip.slice(0, 12), reason: 'OTHER' })).toEqual(['Citra']);
    const { items } = await services.neverSignedIn.list(read(unitAdmin), { search: 'citra' }, 50);
    expect(items).toMatchObject([{ slip: 'NONE', contact: { reason: 'OTHER', note: 'sakit', on: '2026-11-21', by: 'Admin Instansi' } }]);
  });

  it('is counted unit by unit, from the root of the reach down', async () => {
    const step = (by: SignedInTester, unitId?: string) => services.unitCounts.step(read(by), unitId);
    expect(await step(admin)).toMatchObject({
      above: [], unit: { unitId: agencyId, people: 6, neverSignedIn: 4, openSlips: 1, contacted: 2 }, units: [{ unitId: dinasId, people: 5, neverSignedIn: 4, hasUnits: true }],
    });
    expect(await step(admin, bidangId)).toMatchObject({ above: [{ unitId: agencyId }, { unitId: dinasId }], unit: { people: 3, neverSignedIn: 3, hasUnits: false }, units: [] });
    expect(await step(unitAdmin)).toMatchObject({ above: [], unit: { unitId: dinasId, neverSignedIn: 4 }, units: [{ unitId: bidangId }] });
    await expect(step(unitAdmin, agencyId)).rejects.toMatchObject({ code: 'platform.not_found' });
  });

  it('leaves the list with the first sign-in', async () => {
    const { code } = await db.database.transaction((tx) =>
      services.orders.giveCode(tx, { id: newId(), employeeId: people.Agus!.id, reason: 'FIRST_SIGN_IN', note: null }, unitAdmin.scopeOf('accounts.account.manage')),
    );
    await services.activation.activateAccount({ login: people.Agus!.nip, code, password: TEST_PASSWORD }, { device: 'test', address: null });
    expect(await names(unitAdmin)).not.toContain('Agus');
  });

  it('is asked within reach only, and not tomorrow', async () => {
    const elsewhere = await anEmployee(db);
    people.Elsewhere = elsewhere;
    await expect(note(unitAdmin, ['Beni', 'Elsewhere'], 'NO_PHONE')).rejects.toMatchObject({ code: 'platform.not_found' });
    await expect(note(unitAdmin, ['Beni'], 'NO_PHONE', '2026-11-22')).rejects.toMatchObject({ code: 'platform.invalid_input' });
  });

  it('goes into a file that no spreadsheet runs', async () => {
    let file = neverSignedInHead();
    for await (const part of services.neverSignedIn.all(read(unitAdmin), { unitId: bidangId })) file += part.map(neverSignedInLine).join('');
    const rows = file.trimEnd().split('\r\n');
    expect(rows[0]).toBe('\uFEFFNama,NIP,Unit,Lembar aktivasi,Berlaku sampai,Alasan,Catatan,Dihubungi pada,Dihubungi oleh');
    expect(rows[1]).toBe(`'=Dodi,'${people['=Dodi']!.nip},Bidang Dua,Belum dicetak,,,,,`);
    expect(rows[2]).toContain('Sudah dicetak,2026-12-05,Tidak punya ponsel,,2026-11-20,Admin Unit');
  });
});
