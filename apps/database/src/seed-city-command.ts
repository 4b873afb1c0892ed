import { NestFactory } from '@nestjs/core';
import { Clock } from '@piawai/platform/clock/clock';
import { Config } from '@piawai/platform/config/config';
import { Database } from '@piawai/platform/database/database';
import { withRequestContext } from '@piawai/platform/logging/request-context';

import { CITY_PEOPLE, CITY_SEED } from '../seeds/city/city';
import { farewell } from '../seeds/city/farewell';
import { seedCity } from '../seeds/city/seed-city';
import { SeedModule } from './seed.module';

/** `npm run demo:city`: 3,200 people and three years of records in the demo, and the files of its script. Never in production. */
export async function seedCityCommand(): Promise<void> {
  const started = Date.now();
  const app = await NestFactory.createApplicationContext(SeedModule, { logger: ['error'] });
  try {
    if (app.get(Config).isProduction) throw new Error('The city is invented: it is made in a demo only. Set PIAWAI_ENV=development if this is one.');
    const context = { app, database: app.get(Database), clock: app.get(Clock) };
    const size = { people: CITY_PEOPLE, seed: CITY_SEED };
    const say = (line: string): void => console.log(`${line.padEnd(64)} ${((Date.now() - started) / 1_000).toFixed(0).padStart(4)} s`);
    const counts = await withRequestContext({ requestId: 'seed-city' }, () => seedCity(context, size, say));
    for (const line of await farewell(context, size, counts, say)) console.log(line);
  } finally {
    await app.close();
  }
}
