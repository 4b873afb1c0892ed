import 'reflect-metadata';

import { addAgency } from './add-agency';
import { checkDrift } from './check-drift';
import { migrate } from './migrate';
import { recountJp } from './recount-jp';
import { reset } from './reset';
import { seed, seedReference } from './seed';
import { seedCityCommand } from './seed-city-command';

const COMMANDS: Readonly<Record<string, (url: string) => Promise<void>>> = {
  migrate: async (url) => {
    const applied = await migrate(url);
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}.`);
  },
  seed,
  'seed-city': seedCityCommand,
  'seed-reference': seedReference,
  'add-agency': addAgency,
  reset,
  'check-drift': checkDrift,
  'recount-jp': recountJp,
};

async function run(): Promise<void> {
  const name = process.argv[2] ?? '';
  const command = COMMANDS[name];
  if (!command) throw new Error(`Unknown command "${name}". Known: ${Object.keys(COMMANDS).join(', ')}.`);
  const url = process.env['DATABASE_OWNER_URL'] ?? process.env['DATABASE_URL'];
  if (!url) throw new Error('Set DATABASE_OWNER_URL, e.g. postgres://piawai_owner:password@host:5432/piawai.');
  await command(url);
}

run().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
