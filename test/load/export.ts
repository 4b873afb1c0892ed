/** Export of completions: rows per second of CSV and XLSX beside raw COPY of the same rows in the same run. */
import { performance } from 'node:perf_hooks';

import { to as copyTo } from 'pg-copy-streams';

import { completionFacts } from '@piawai/domain/reporting/completion/completion-facts';
import { SqlParams } from '@piawai/domain/reporting/completion/sql-params';
import { withLiterals } from '@piawai/domain/reporting/spreadsheet/copy-sql';

import { anExport } from '../builders/export';
import { testDatabase } from '../environment/database';
import { startTestPostgres } from '../environment/servers';
import { manyCompletions } from './many-completions';

const ROWS = Number(process.argv[2] ?? 1_000_000);

const perSecond = (rows: number, milliseconds: number): string => `${Math.round((rows / milliseconds) * 1000).toLocaleString('en')} rows/s`;

async function main(): Promise<void> {
  const server = await startTestPostgres();
  process.env['PIAWAI_TEST_POSTGRES'] = server.url();
  const db = await testDatabase();
  try {
    const admin = await manyCompletions(db, ROWS);
    const scope = admin.scopeOf('reporting.export.order');
    const params = new SqlParams();
    const facts = completionFacts(scope, { state: 'COMPLETED' }, null, params);
    const raw = await db.database.snapshot(async (client) => {
      const begun = performance.now();
      let bytes = 0;
      for await (const chunk of client.query(copyTo(`copy (${withLiterals(client, facts, params.values)}) to stdout with (format csv)`))) bytes += (chunk as Buffer).length;
      return { milliseconds: performance.now() - begun, bytes };
    });
    console.log(`raw COPY of the facts: ${perSecond(ROWS, raw.milliseconds)}, ${Math.round(raw.bytes / 1e6)} MB`);
    for (const format of ['CSV', 'XLSX'] as const) {
      let peak = 0;
      const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
      const begun = performance.now();
      const cpu = process.cpuUsage();
      const { listed } = await anExport(db, scope, { kind: 'COMPLETIONS', format, filter: { state: 'COMPLETED' } });
      const milliseconds = performance.now() - begun;
      clearInterval(watch);
      const used = process.cpuUsage(cpu);
      const ratio = (raw.milliseconds / milliseconds).toFixed(2);
      console.log(`${format}: ${perSecond(listed.rowsDone, milliseconds)} (${ratio} of raw COPY), ${Math.round((listed.bytes ?? 0) / 1e6)} MB, `
        + `peak ${Math.round(peak / 1e6)} MB, ${Math.round((used.user + used.system) / 1000)} ms CPU of this process`);
    }
  } finally {
    await db.close();
    await server.stop();
  }
}

void main();
