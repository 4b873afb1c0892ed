// The API calls of each reading page with the city seeded, 16 at once, beside an echo of JSON. Ends with 1 when a call is over the limit or fails.
// Usage: npm run demo:city, npm start, then: node -r ./test/environment/typescript-require.cjs test/load/city-pages.ts http://localhost:3000 [requests=300] [limit=300]
import { launchBrowser } from '../environment/browser';
import { inParallel, percentile } from './figures';
import { jsonEcho } from './limits';

const AT_ONCE = 16;
const ALONE = 7;
const BASE = process.argv[2] ?? 'http://localhost:3000';
const REQUESTS = Number(process.argv[3] ?? 300);
/** Milliseconds that a call may take alone, at p95. */
const LIMIT = Number(process.argv[4] ?? 300);
const PASSWORD = 'piawai-demo-2026';

/** Who opens which pages; the people are the demo's. */
const PAGES: readonly (readonly [who: string, nip: string, paths: readonly string[]])[] = [
  ['learner', '199404102023211991', ['/', '/katalog', '/belajar', '/capaian', '/profil-kompetensi', '/sertifikat', '/standar-kompetensi', '/kotak-masuk', '/akun']],
  ['supervisor', '198506182010012992', ['/', '/menunggu-tindakan', '/dasbor', '/dasbor?pegawai=semua', '/laporan', '/laporan/ekspor']],
  ['unit admin', '197807112003071996', ['/dasbor', '/pegawai', '/unit-organisasi', '/belum-masuk', '/pengguna', '/laporan', '/sertifikat-terbit']],
  ['BKPSDM admin', '198701232010012991', ['/dasbor', '/dasbor?pegawai=semua&bulan=3', '/pegawai', '/pegawai-ganda', '/pendaftaran-pegawai', '/unit-organisasi', '/belum-masuk', '/pengguna', '/laporan', '/laporan?status=ACTIVE', '/laporan/ekspor', '/sertifikat-terbit', '/tanda-tangan-sertifikat', '/templat-sertifikat', '/standar-kompetensi', '/impor-pegawai', '/sistem/antrean', '/pemberitahuan', '/hari-pertama']],
  ['trainer', '198109252006041990', ['/susun', '/bank-soal', '/rekaman-mengajar']],
  ['reviewer', '197801012003011990', ['/tinjauan']],
];

interface Call {
  readonly who: string;
  readonly path: string;
  readonly url: string;
  readonly cookie: string;
}

/** Opens the pages once and notes what they ask the API for. */
async function callsOfPages(): Promise<Call[]> {
  const browser = await launchBrowser();
  const calls = new Map<string, Call>();
  try {
    for (const [who, nip, paths] of PAGES) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'id-ID', serviceWorkers: 'block' });
      const signIn = await context.request.post(`${BASE}/api/v1/accounts/sessions`, { headers: { 'x-piawai-csrf': '1' }, data: { login: nip, password: PASSWORD } });
      if (!signIn.ok()) throw new Error(`${who} cannot sign in: ${await signIn.text()}`);
      const page = await context.newPage();
      const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
      for (const path of paths) {
        const note = (request: { url(): string; method(): string }): void => {
          const { pathname, search } = new URL(request.url());
          const url = pathname + search;
          if (pathname.startsWith('/api/') && request.method() === 'GET' && !calls.has(`${who} ${url}`)) calls.set(`${who} ${url}`, { who, path, url, cookie });
        };
        page.on('request', note);
        await page.goto(BASE + path);
        await page.waitForLoadState('networkidle');
        page.off('request', note);
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return [...calls.values()];
}

async function timeOf(url: string, cookie: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url, { headers: { cookie } });
  await answer.arrayBuffer();
  return answer.ok ? performance.now() - begun : NaN;
}

async function times(url: string, cookie: string, requests: number, atOnce: number): Promise<number[]> {
  const taken: number[] = [];
  await inParallel(Array.from({ length: requests }, (_, at) => at), atOnce, async () => void taken.push(await timeOf(url, cookie)));
  return taken;
}

const ms = (value: number): string => (Number.isNaN(value) ? 'failed' : value.toFixed(1)).padStart(8);
const line = (who: string, url: string, alone: readonly number[], together: readonly number[]): string =>
  `${who.padEnd(13)} ${url.replace('/api/v1', '').slice(0, 92).padEnd(92)} ${ms(percentile(alone, 0.95))} ${ms(percentile(together, 0.5))} ${ms(percentile(together, 0.95))}`;

async function main(): Promise<void> {
  const calls = await callsOfPages();
  console.log(`${calls.length} calls of ${PAGES.reduce((sum, [, , paths]) => sum + paths.length, 0)} pages; milliseconds: alone p95 of ${ALONE}, then p50 and p95 of ${REQUESTS} at ${AT_ONCE} at once`);
  const echo = await jsonEcho();
  console.log(line('', `JSON echo ${echo.url}`, await times(echo.url, '', ALONE, 1), await times(echo.url, '', REQUESTS, AT_ONCE)));
  echo.close();
  const measured = [];
  for (const call of calls) {
    const url = BASE + call.url;
    await times(url, call.cookie, 3, 1);
    const alone = await times(url, call.cookie, ALONE, 1);
    measured.push({ ...call, alone, together: await times(url, call.cookie, REQUESTS, AT_ONCE) });
  }
  measured.sort((a, b) => percentile(b.alone, 0.95) - percentile(a.alone, 0.95));
  for (const { who, url, alone, together } of measured) console.log(line(who, url, alone, together));
  // A call that failed has no time.
  const over = measured.filter(({ alone }) => alone.some(Number.isNaN) || percentile(alone, 0.95) > LIMIT);
  console.log(over.length === 0 ? `All under ${LIMIT} ms alone.` : `${over.length} of ${measured.length} calls over ${LIMIT} ms alone.`);
  if (over.length > 0) process.exitCode = 1;
}

if (require.main === module) void main();
