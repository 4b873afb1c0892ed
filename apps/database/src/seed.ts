import { NestFactory } from '@nestjs/core';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';
import { withRequestContext } from '@piawai/platform/logging/request-context';

import { seedAccounts, writeDemoAccounts } from '../seeds/demo/accounts';
import { seedCatalogue } from '../seeds/demo/catalogue';
import { seedCertificates } from '../seeds/demo/certificates';
import { seedFeedback } from '../seeds/demo/feedback';
import { seedLearning } from '../seeds/demo/learning';
import { seedOrganisation } from '../seeds/demo/organisation';
import { seedPositionStandards } from '../seeds/demo/standards';
import { seedInstallation } from '../seeds/reference/organisation';
import { seedStandards } from '../seeds/reference/standards';
import type { Seed } from './seed-context';
import { SeedModule } from './seed.module';

type Step = readonly [name: string, seed: Seed];

/** Reference data that every installation has. */
const REFERENCE: readonly Step[] = [
  ['installation', seedInstallation],
  ['standards', seedStandards],
];

/** After it the fictional city of the demo. */
const DEMO: readonly Step[] = [
  ['organisation', seedOrganisation],
  ['accounts', seedAccounts],
  ['position-standards', seedPositionStandards],
  ['catalogue', seedCatalogue],
  ['learning', seedLearning],
  ['feedback', seedFeedback],
  ['certificates', seedCertificates],
  // The last one: the file says that the demo is complete.
  ['demo-accounts', writeDemoAccounts],
];

/** Fills an empty database with the demo; running it again changes nothing. */
export const seed = (): Promise<void> => plant([...REFERENCE, ...DEMO]);

/** Fills an empty database with what every installation needs, and with nobody. */
export const seedReference = (): Promise<void> => plant(REFERENCE);

async function plant(steps: readonly Step[]): Promise<void> {
  const app = await NestFactory.createApplicationContext(SeedModule, { logger: ['error'] });
  try {
    const context = { app, database: app.get(Database), clock: app.get(Clock) };
    for (const [name, step] of steps) {
      await withRequestContext({ requestId: `seed-${name}` }, () => step(context));
      console.log(`Seeded ${name}.`);
    }
  } finally {
    await app.close();
  }
}
