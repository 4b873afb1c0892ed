// Writes one export from the build, in a process of its own, and tells what it took: address of the database, folder of files, order.
require('reflect-metadata');
const { randomUUID } = require('node:crypto');
const { join } = require('node:path');

const built = (path) => require(join(__dirname, '../../dist/libs', path));
const { Clock } = built('platform/clock/clock.js');
const { APPLICATION_ROLE } = built('platform/database/data-source.js');
const { Database } = built('platform/database/database.js');
const { FileStore } = built('platform/files/file-store.js');
const { ExportWriter } = built('domain/reporting/export/export-writer.js');

async function main() {
  const [url, filesFolder, order] = process.argv.slice(2);
  const database = await Database.connect({ url, role: APPLICATION_ROLE, poolSize: 4, applicationName: 'load' }, new Clock());
  const { factsUntil, ...rest } = JSON.parse(order);
  const writer = new ExportWriter(database, new FileStore({ filesFolder }));
  const before = process.cpuUsage();
  const { rows } = await writer.write({ ...rest, factsUntil: new Date(factsUntil) }, randomUUID(), async () => undefined);
  const { user, system } = process.cpuUsage(before);
  await database.close();
  console.log(JSON.stringify({ peak: process.resourceUsage().maxRSS / 1_000, cpu: (user + system) / rows }));
}

void main();
