import { runTool } from '../../apps/dev-services/src/build/run-tool';
import { seededTemplate, urlFor, withServer } from './template';

/**
 * Gives the processes a database with the reference data and the demo; give it as `prepare`.
 * The first suite of a run seeds, the others copy what it made.
 */
export async function seedDemo(settings: Record<string, string>): Promise<void> {
  const url = settings.DATABASE_URL!;
  const database = new URL(url).pathname.slice(1);
  const server = urlFor(url, 'postgres', 'postgres');
  const seed = (name: string): Promise<void> => {
    const urls = { DATABASE_URL: urlFor(url, 'piawai_app', name), DATABASE_OWNER_URL: urlFor(url, 'piawai_owner', name) };
    return runTool('dist/apps/database/src/main.js', ['seed'], 'The demo could not be seeded.', { ...settings, ...urls, PIAWAI_PROCESS: 'database' });
  };
  const template = await seededTemplate(server, seed);
  await withServer(server, async (client) => {
    await client.query(`drop database ${database} with (force)`);
    await client.query(`create database ${database} template ${template} owner piawai_owner`);
  });
}
