import { testDatabase } from '../environment/database';
import { startTestPostgres } from '../environment/servers';
import { manyCompletions } from './many-completions';
import { completionColumns, completionRows } from '@piawai/domain/reporting/export/completion-columns';
import * as copy from '@piawai/domain/reporting/spreadsheet/copy-sql';
const ROWS = Number(process.argv[2] ?? 200000);
(async () => {
  const server = await startTestPostgres();
  process.env['PIAWAI_TEST_POSTGRES'] = server.url();
  const db = await testDatabase();
  const admin = await manyCompletions(db, ROWS);
  const order: any = { kind: 'COMPLETIONS', format: 'CSV', filter: { state: 'COMPLETED' }, fullNip: true, factsUntil: new Date(Date.now()+60000), scope: { on: '2026-11-21', reaches: admin.scopeOf('reporting.export.order').reaches } };
  const src = completionRows(order, admin.scopeOf('reporting.export.order'));
  const cols = completionColumns(order);
  await db.database.snapshot(async (client) => {
    await client.query(`set local jit = off; set local work_mem = '64MB'`);
    const run = async (label: string, sql: string, params: any = src.params) => { const r = await client.query('explain (analyze, buffers off, costs off) ' + copy.withLiterals(client, sql, params)); console.log('=== ' + label); console.log(r.rows.map((x: any) => x['QUERY PLAN']).join('\n')); };
    await run('rows csv', `${src.with} select ${cols.map((c: any, i) => (c.kind === 'shared' ? c.sql + '.text' : c.sql) + ' as v' + i).join(', ')} ${src.from} order by ${src.orderBy}`);
    const t0 = process.hrtime.bigint();
    await client.query(copy.withLiterals(client, `${src.with} select count(*) ${src.from}`, src.params));
    console.log('count ms', Number(process.hrtime.bigint() - t0) / 1e6);
  });
  await db.close(); await server.stop();
})();
