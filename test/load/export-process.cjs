// Writes one export from the build, in a process of its own, and tells what it took: address of the database, folder of files, order.
require('reflect-metadata');
const { randomUUID } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const built = (path) => require(join(__dirname, '../../dist/libs', path));
const { Clock } = built('platform/clock/clock.js');
const { APPLICATION_ROLE } = built('platform/database/data-source.js');
const { Database } = built('platform/database/database.js');
const { FileStore } = built('platform/files/file-store.js');
const { ExportWriter } = built('domain/reporting/export/export-writer.js');

/** CPU seconds of the database sessions of this process. */
async function ofPostgres(database) {
  const sessions = await database.read("select pid from pg_stat_activity where application_name = 'load'");
  const ticks = sessions.map(({ pid }) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')).map((fields) => Number(fields[11]) + Number(fields[12]));
  return ticks.reduce((sum, one) => sum + one, 0) / 100;
}

async function main() {
  const [url, filesFolder, order] = process.argv.slice(2);
  const database = await Database.connect({ url, role: APPLICATION_ROLE, poolSize: 4, applicationName: 'load' }, new Clock());
  const { factsUntil, ...rest } = JSON.parse(order);
  const writer = new ExportWriter(database, new FileStore({ filesFolder }));
  const before = process.cpuUsage();
  const { rows } = await writer.write({ ...rest, factsUntil: new Date(factsUntil) }, randomUUID(), async () => undefined);
  const { user, system } = process.cpuUsage(before);
  const postgres = await ofPostgres(database);
  await database.close();
  console.log(JSON.stringify({ peak: process.resourceUsage().maxRSS / 1_000, cpu: (user + system) / rows, postgres: (postgres * 1e6) / rows }));
}

void main();
