// Export of completions by the built queue-worker: rows per second and its memory, beside raw COPY of the same facts in the same run.
// Usage: node -r ./test/environment/typescript-require.cjs test/load/export.ts [rows=1000000] (after npm run build)
import { readFileSync, writeFileSync } from 'node:fs';
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
/** The process that the worker has begun for writing files; none before the first order. */
const writerOf = (worker: number): number | undefined => Number(readFileSync(`/proc/${worker}/task/${worker}/children`, 'utf8').trim().split(' ')[0]) || undefined;

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
  /** Greatest memory of the writing process and of the worker, in MB. */
  readonly peaks: { readonly writer: number; readonly worker: number };
  /** CPU per row, in microseconds. */
  readonly cpu: { readonly writer: number; readonly postgres: number };
}

/** CPU seconds so far of the database sessions in which files are written. */
async function cpuOfSessions(db: TestDatabase): Promise<number> {
  const sessions = await db.database.read<{ pid: number }>("select pid from pg_stat_activity where application_name = 'export' and datname = current_database()");
  return sessions.reduce((sum, { pid }) => sum + cpuSeconds(pid), 0);
}

/** Orders a file as a person does and waits until the worker has it ready. */
async function ordered(db: TestDatabase, { worker }: Processes, scope: Scope, format: ExportFormat): Promise<Written> {
  const [service, reader, id] = [new ExportService(new OrganisationReader(db.database, db.clock)), new ExportReader(db.database, db.clock), newId()];
  const before = writerOf(worker.pid!);
  for (const pid of [worker.pid!, before]) if (pid) forgetPeak(pid);
  const cpuBefore = { writer: before ? cpuSeconds(before) : 0, postgres: await cpuOfSessions(db) };
  const begun = performance.now();
  await db.database.transaction((tx) => service.orderExport(tx, { id, kind: 'COMPLETIONS', format, filter: { state: 'COMPLETED' } }, scope));
  for (;;) {
    await pause(20);
    const file = await reader.one(scope, id);
    if (file.state === 'FAILED') throw new Error('The export failed.');
    if (file.state !== 'READY') continue;
    const seconds = (performance.now() - begun) / 1_000;
    const writer = writerOf(worker.pid!)!;
    const perRow = (all: number, earlier: number): number => ((all - earlier) * 1e6) / file.rowsDone;
    return {
      seconds, file, peaks: { writer: peak(writer), worker: peak(worker.pid!) },
      cpu: { writer: perRow(cpuSeconds(writer), cpuBefore.writer), postgres: perRow(await cpuOfSessions(db), cpuBefore.postgres) },
    };
  }
}

async function measure(db: TestDatabase, processes: Processes, scope: Scope): Promise<Figure[]> {
  const raw: Awaited<ReturnType<typeof rawCopy>>[] = [];
  const written = new Map<ExportFormat, Written[]>([['CSV', []], ['XLSX', []]]);
  for (let round = 0; round < ROUNDS; round += 1) {
    raw.push(await rawCopy(db, scope));
    for (const [format, results] of written) results.push(await ordered(db, processes, scope, format));
  }
  const limit = ROWS / Math.min(...raw.map(({ seconds }) => seconds));
  const rawCpu = (percentile(raw.map(({ cpu }) => cpu), 0.5) * 1e6) / ROWS;
  return [...written].flatMap(([format, results]): Figure[] => {
    const best = results.reduce((least, one) => (one.seconds < least.seconds ? one : least));
    const most = (of: (one: Written) => number): number => Math.max(...results.map(of));
    return [
      { what: `${format}, ${Math.round(best.file.bytes! / 1e6)} MB: from the order to the ready file`, value: best.file.rowsDone / best.seconds, unit: 'rows/s', limit, limitOf: `raw COPY of the facts, ${Math.round(raw[0]!.bytes / 1e6)} MB`,
        goal: format === 'CSV' ? 'ratio 0.6' : '150,000' },
      { what: `${format}: greatest memory of the process that writes it`, value: most(({ peaks }) => peaks.writer), unit: 'MB', goal: '200 MB' },
      { what: `${format}: greatest memory of the worker meanwhile`, value: most(({ peaks }) => peaks.worker), unit: 'MB' },
      { what: `${format}: CPU of the process`, value: best.cpu.writer, unit: 'us per row' },
      { what: `${format}: PostgreSQL's CPU for it`, value: best.cpu.postgres, unit: 'us per row', limit: rawCpu, limitOf: 'raw COPY of the facts' },
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
