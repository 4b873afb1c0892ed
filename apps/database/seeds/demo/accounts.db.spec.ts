import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AccountsModule } from '@piawai/domain/accounts';
import { OrganisationModule } from '@piawai/domain/organisation';
import { Clock } from '@piawai/platform/clock/clock';
import { Config } from '@piawai/platform/config/config';
import { Database } from '@piawai/platform/database/database';

import { accountServices } from '../../../../test/builders/account';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { seedInstallation } from '../reference/organisation';
import { DEMO_ROLES, seedAccounts } from './accounts';
import { demoPeople } from './demo-people';
import { seedOrganisation } from './organisation';

jest.setTimeout(60_000);

describe('the accounts of the demo', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase();
    const { config } = accountServices(db);
    @Global()
    @Module({
      providers: [{ provide: Database, useValue: db.database }, { provide: Clock, useValue: db.clock }, { provide: Config, useValue: config }],
      exports: [Database, Clock, Config],
    })
    class SpecModule {}
    const app = await Test.createTestingModule({ imports: [SpecModule, OrganisationModule, AccountsModule] }).compile();
    const context = { app, database: db.database, clock: db.clock };
    await seedInstallation(context);
    await seedOrganisation(context);
    await seedAccounts(context);
    await seedAccounts(context);
  });
  afterAll(() => db.close());

  it('are there for everybody, once', async () => {
    const [row] = await db.database.read<{ n: number }>('select count(*) as n from accounts.account');
    expect(row?.n).toBe(demoPeople.size);
  });

  it.each(DEMO_ROLES.map(({ role, nip }) => [role, nip] as const))('%s signs in with %s and holds the role', async (role, nip) => {
    const { signIns, actors } = accountServices(db);
    const { sessionId } = await signIns.signIn({ login: nip, password: 'piawai-demo-2026' }, { device: 'test', address: null });
    const actor = await actors.actorOf(sessionId);
    expect(actor?.grants.map((grant) => grant.role)).toEqual(expect.arrayContaining(['PEGAWAI', role]));
  });
});
