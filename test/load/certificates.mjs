// How fast certificates are drawn: a bare loop in this thread, then the pool of the queue worker.
// Usage: node test/load/certificates.mjs [count=400] [threads=2]
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const hook = fileURLToPath(new URL('../environment/typescript-require.cjs', import.meta.url));
require(hook);
const { PdfWriter } = require('../../libs/domain/certificates/rendering/pdf-writer.ts');
const { RenderPool } = require('../../libs/domain/certificates/rendering/render-pool.ts');
const { freezeInput, frozenCertificate, renderOrder } = require('../builders/frozen-certificate.ts');

const LIMIT_PER_CORE = 60;
const LIMIT_BYTES = 40_000;
const count = Number(process.argv[2] ?? 400);
const threads = Number(process.argv[3] ?? 2);

/** Different people and courses, so that no two files are the same. */
const orders = Array.from({ length: count }, (_, at) => {
  const { holder, course } = freezeInput();
  const modules = Array.from({ length: 1 + (at % 30) }, (_, module) => ({ title: `Mata pelatihan ${module + 1} kelas ${at}`, jp: 2 }));
  const frozen = frozenCertificate({
    holder: { ...holder, name: `${holder.name.replace(',', ` ${String.fromCharCode(65 + (at % 26))}.,`)}`, unit: `Dinas ${at} Kota Tirtanusa` },
    course: { ...course, title: `${course.title} Angkatan ${at}`, modules },
  });
  return renderOrder({ frozen });
});

const measure = async (label, cores, work) => {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const sizes = await work();
  const seconds = (performance.now() - began) / 1_000;
  const used = process.cpuUsage(cpu);
  const cpuSeconds = (used.user + used.system) / 1e6;
  const rate = count / seconds;
  const row = {
    what: label, 'documents/s': rate.toFixed(1), 'documents/s per core': (rate / cores).toFixed(1), 'documents per CPU second': (count / cpuSeconds).toFixed(1),
    'limit per core': LIMIT_PER_CORE, ratio: (rate / cores / LIMIT_PER_CORE).toFixed(2), 'mean bytes': Math.round(sizes.reduce((sum, size) => sum + size, 0) / count),
    'most bytes': Math.max(...sizes), 'limit bytes': LIMIT_BYTES,
  };
  console.log(row);
  return rate;
};

const writer = new PdfWriter();
for (const order of orders.slice(0, 30)) await writer.write(order);
const bare = await measure('bare loop, one thread', 1, async () => {
  const sizes = [];
  for (const order of orders) sizes.push((await writer.write(order)).length);
  return sizes;
});

const pool = new RenderPool({ threads, limitMs: 60_000, execArgv: ['-r', hook] });
await Promise.all(orders.slice(0, 30 * threads).map((order) => pool.render(order)));
const pooled = await measure(`pool of ${threads} threads`, threads, () => Promise.all(orders.map(async (order) => (await pool.render(order)).length)));
console.log(`pool / (bare loop x threads): ${(pooled / (bare * threads)).toFixed(2)}`);
await pool.close();
