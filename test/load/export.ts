// Export of completions by the built queue-worker: rows per second and its memory, beside raw COPY of the same facts in the same run.
// Usage: node -r ./test/environment/typescript-require.cjs test/load/export.ts [rows=1000000] (after npm run build)
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { Scope } from '@piawai/contracts';
import { OrganisationReader } from '@piawai/domain/organisation';
import { ExportReader, ExportService, type ExportFormat, type ListedExport } from '@piawai/domain/reporting';
import { completionFacts } from '@piawai/domain/reporting/completion/completion-facts';
import { reachToday } from '@piawai/domain/reporting/completion/facts-reach';
import { SqlParams } from '@piawai/domain/reporting/completion/sql-params';
import { withLiterals } from '@piawai/domain/reporting/spreadsheet/copy-sql';
import { newId } from '@piawai/platform/database/uuid';
import { to as copyTo } from 'pg-copy-streams';

import { TEST_TOKEN_SECRET, type SignedInTester } from '../builders/account';
import { attachedDatabase } from '../environment/attached-database';
import type { TestDatabase } from '../environment/database';
import { type Processes, startProcesses } from '../environment/processes';
import { startTestPostgres, startTestRedis } from '../environment/servers';
import { aCity } from './a-city';
import { cpuSeconds, type Figure, percentile, print } from './figures';

const ROWS = Number(process.argv[2] ?? 1_000_000);
const PEOPLE = Math.ceil(ROWS / 50);
/** Each measure is taken this often, raw COPY and the product's in turn; the best of each counts, for others use the machine too. */
const ROUNDS = 3;

/** The greatest resident memory of a process since `forgetPeak`, in MB. */
const peak = (pid: number): number => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1_000;
const forgetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5');

/**
 * Seconds that PostgreSQL and a bare reader need for the facts that a completion report rests on, and the CPU of PostgreSQL among them:
 * the same rows and about as many bytes, as they lie, without a name, an order or a certificate.
 */
async function rawCopy(db: TestDatabase, scope: Scope): Promise<{ seconds: number; cpu: number; bytes: number }> {
  const params = new SqlParams();
  const facts = completionFacts(reachToday(scope, null), { state: 'COMPLETED' }, null, params);
  return db.database.snapshot(async (client) => {
    const { pid } = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!;
    const before = cpuSeconds(pid);
    const begun = performance.now();
    let bytes = 0;
    for await (const chunk of client.query(copyTo(`copy (${withLiterals(client, facts, params.values)}) to stdout with (format csv)`))) bytes += (chunk as Buffer).length;
    if (bytes === 0) throw new Error('No facts.');
    return { seconds: (performance.now() - begun) / 1_000, cpu: cpuSeconds(pid) - before, bytes };
  });
}

interface Written {
  readonly seconds: number;
  readonly file: ListedExport;
  readonly peak: number;
}

/** Orders a file as a person does and waits until the worker has it ready. */
async function ordered(db: TestDatabase, { worker }: Processes, scope: Scope, format: ExportFormat): Promise<Written> {
  const [service, reader, id] = [new ExportService(new OrganisationReader(db.database, db.clock)), new ExportReader(db.database, db.clock), newId()];
  forgetPeak(worker.pid!);
  const begun = performance.now();
  await db.database.transaction((tx) => service.orderExport(tx, { id, kind: 'COMPLETIONS', format, filter: { state: 'COMPLETED' } }, scope));
  for (;;) {
    await pause(20);
    const file = await reader.one(scope, id);
    if (file.state === 'FAILED') throw new Error('The export failed.');
    if (file.state === 'READY') return { seconds: (performance.now() - begun) / 1_000, file, peak: peak(worker.pid!) };
  }
}

/** Greatest memory, in MB, and CPU per row, its own and PostgreSQL's, of a process that does nothing but write one file. */
function alone(db: TestDatabase, folder: string, scope: Scope, format: ExportFormat): { peak: number; cpu: number; postgres: number } {
  const { agencyId, accountId, on } = scope.actor;
  const order = {
    id: newId(), accountId, agencyId, kind: 'COMPLETIONS', format, filter: { state: 'COMPLETED' }, scope: { on, reaches: scope.reaches }, fullNip: true, zone: 'Asia/Jakarta', factsUntil: new Date(),
  };
  const child = spawnSync(process.execPath, [join(__dirname, 'export-process.cjs'), db.url, folder, JSON.stringify(order)], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as { peak: number; cpu: number; postgres: number };
}

async function measure(db: TestDatabase, processes: Processes, scope: Scope): Promise<Figure[]> {
  const raw: Awaited<ReturnType<typeof rawCopy>>[] = [];
  const written = new Map<ExportFormat, Written[]>([['CSV', []], ['XLSX', []]]);
  console.log(`worker before the first order: ${Math.round(peak(processes.worker.pid!))} MB`);
  for (let round = 0; round < ROUNDS; round += 1) {
    raw.push(await rawCopy(db, scope));
    for (const [format, results] of written) results.push(await ordered(db, processes, scope, format));
  }
  const limit = ROWS / Math.min(...raw.map(({ seconds }) => seconds));
  const rawCpu = (percentile(raw.map(({ cpu }) => cpu), 0.5) * 1e6) / ROWS;
  const [csv, xlsx] = (['CSV', 'XLSX'] as const).map((format) => alone(db, processes.settings['PIAWAI_FILES']!, scope, format));
  const bare = new Map([['CSV', csv!], ['XLSX', xlsx!]]);
  return [...written].flatMap(([format, results]): Figure[] => {
    const best = results.reduce((least, one) => (one.seconds < least.seconds ? one : least));
    return [
      { what: `${format}, ${Math.round(best.file.bytes! / 1e6)} MB: from the order to the ready file`, value: best.file.rowsDone / best.seconds, unit: 'rows/s', limit, limitOf: `raw COPY of the facts, ${Math.round(raw[0]!.bytes / 1e6)} MB`,
        goal: format === 'CSV' ? 'ratio 0.6' : '150,000' },
      { what: `${format}: greatest memory of the worker, which also does everything else`, value: Math.max(...results.map((one) => one.peak)), unit: 'MB' },
      { what: `${format}: greatest memory of a process that writes the file alone`, value: bare.get(format)!.peak, unit: 'MB', goal: '200 MB' },
      { what: `${format}: its CPU`, value: bare.get(format)!.cpu, unit: 'us per row' },
      { what: `${format}: PostgreSQL's CPU for it`, value: bare.get(format)!.postgres, unit: 'us per row', limit: rawCpu, limitOf: 'raw COPY of the facts' },
    ];
  });
}

async function main(): Promise<void> {
  const [postgres, redis] = [await startTestPostgres(), await startTestRedis()];
  process.env['PIAWAI_TEST_POSTGRES'] = postgres.url();
  process.env['PIAWAI_TEST_REDIS'] = redis.url;
  try {
    let admin: SignedInTester | undefined;
    const processes = await startProcesses({
      settings: { PIAWAI_TOKEN_SECRET: TEST_TOKEN_SECRET },
      prepare: async (settings) => {
        const db = await attachedDatabase(settings['DATABASE_URL']!, settings['DATABASE_OWNER_URL']!);
        admin = await aCity(db, postgres.url('postgres', new URL(db.url).pathname.slice(1)), { people: PEOPLE, completions: ROWS });
        await db.close();
      },
    });
    const db = await attachedDatabase(processes.databaseUrl, processes.ownerUrl);
    try {
      print(await measure(db, processes, admin!.scopeOf('reporting.export.order')));
    } finally {
      await db.close();
      await processes.stop();
    }
  } finally {
    await redis.stop();
    await postgres.stop();
  }
}

void main();
