import { build } from './build/build';
import { runTool } from './build/run-tool';
import { enterHome, home, leaveHome, runningProcess, tokenSecret } from './home';
import { openDatabase, type OpenDatabase, runningDatabase } from './postgres/open-database';
import { prepareDatabase } from './postgres/prepare-database';
import { Problem } from './problem';
import { settingsFor } from './settings';

/** `npm run demo:city`: grows the demo into a city, beside a running Piawai or with a database of its own for the while. */
export async function demoCity(args: string[]): Promise<void> {
  if (args.length > 0) throw new Problem(`Unknown option ${args.join(' ')}.`, 'npm run demo:city takes none; npm start -- --reset begins anew.');
  const given = Boolean(process.env.DATABASE_URL);
  const beside = runningProcess() !== undefined;
  if (!beside) enterHome();
  let database: OpenDatabase | undefined;
  try {
    // Beside a running Piawai nothing is built: its own processes run from the same folder.
    if (!beside) await build();
    database = beside && !given ? runningDatabase() : await openDatabase(() => undefined);
    console.log(`Database: ${database.description}`);
    const settings = settingsFor({
      environment: 'development', databaseUrl: database.url, ownerUrl: database.ownerUrl,
      // Nobody is asked: the worker offers what waits when Piawai starts.
      redisUrl: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379',
      publicUrl: 'http://localhost', secret: tokenSecret(), filesFolder: home.files, smtpUrl: null,
    });
    if (!beside) await prepareDatabase(settings, false, given ? database.url : new URL(database.url).password);
    await runTool('dist/apps/database/src/main.js', ['seed-city'], 'The city could not be made.', { ...settings, PIAWAI_PROCESS: 'database' }, true);
    if (!beside) console.log('  Now start Piawai:  npm start\n');
  } finally {
    await database?.stop();
    if (!beside) leaveHome();
  }
}
