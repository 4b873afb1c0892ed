import { aCertificate, certificateServices } from '../../../../test/builders/certificate';
import { anAgency } from '../../../../test/builders/unit';
import { testDatabase, type TestDatabase } from '../../../../test/environment/database';
import { RegisterReader } from './register.reader';

describe('the register of an agency', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('begins with one, and goes on after the last certificate of the year', async () => {
    const registers = new RegisterReader(db.database);
    expect(await registers.nextNumber(await anAgency(db), 2026)).toBe(1);
    const services = certificateServices(db);
    const { certificateId } = await aCertificate(db, services);
    await services.close();
    const [register] = await db.database.read<{ agency_id: string; year: number }>(
      'select r.agency_id, r.year from certificates.register r join certificates.certificate c on c.register_id = r.id where c.id = $1',
      [certificateId],
    );
    expect(await registers.nextNumber(register!.agency_id, register!.year)).toBe(2);
    expect(await registers.nextNumber(register!.agency_id, register!.year + 1)).toBe(1);
  });
});
