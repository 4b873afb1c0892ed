import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Workbook } from 'exceljs';
import { type Browser, chromium, type Page } from 'playwright-core';

import { newId } from '@piawai/platform/database/uuid';

import { projectRoot } from '../../../apps/dev-services/src/project-root';
import { paths } from '../../../apps/web/src/ui/paths';
import { findChromium } from '../../environment/chromium';
import { differingLists } from './dashboard-lists';
import { faultsIn, LOOKS, scrollsSideways } from './page-faults';
import { DEMO_PASSWORD, DESKTOP, fillSignIn, PEOPLE, PHONE, type Product, startProduct } from './product';

/** Pages by who opens them; parameters are filled from the demo. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  visitor: ['/masuk', '/lupa-kata-sandi', '/aktifkan', '/surel', '/verifikasi', '/verifikasi/tidak-ada', '/alamat-yang-tidak-ada', '/atur-ulang/:token', '/verifikasi/:verificationId'],
  learner: ['/', '/menu', '/akun', '/kotak-masuk', '/katalog', '/katalog/:courseId', '/belajar', '/belajar/:enrolmentId', '/belajar/:enrolmentId/pelajaran/:lessonId', '/belajar/:enrolmentId/mengapa', '/capaian', '/profil-kompetensi', '/sertifikat', '/standar-kompetensi', '/standar-kompetensi/:competencyId', '/tanya/:takenCourseId', '/tanya/:takenCourseId/:questionId', '/pengumuman/:takenCourseId'],
  supervisor: ['/dasbor', '/laporan', '/menunggu-tindakan'],
  trainer: ['/bank-soal', '/bank-soal/tambah', '/susun', '/susun/:ownCourseId', '/susun/:ownCourseId/pratinjau', '/susun/:ownCourseId/peserta', '/susun/:ownCourseId/pelajaran/:ownLessonId', '/rekaman-mengajar', '/susun/:ownCourseId/umpan-balik'],
  reviewer: ['/tinjauan', '/tinjauan/:reviewedCourseId'],
  agencyAdmin: ['/pendaftaran-pegawai', '/pendaftaran-pegawai/:orderId', '/katalog/:courseId/daftarkan', '/pegawai', '/pegawai/:employeeId', '/pegawai/:employeeId/capaian', '/pegawai/bukan-id', '/pegawai-ganda', '/pegawai-ganda/:firstId/:secondId', '/impor-pegawai', '/unit-organisasi', '/unit-organisasi/:unitId', '/dasbor', '/laporan', '/laporan/ekspor', '/sertifikat-terbit', '/sertifikat/:certificateId', '/standar-kompetensi', '/pengguna', '/belum-masuk', '/pengguna/lembar-aktivasi', '/pengguna/:employeeId', '/pengaturan-instansi', '/pemberitahuan', '/pemberitahuan/:kind', '/sistem/antrean', '/pegawai/:employeeId/kompetensi', '/impor-pegawai/:importId', '/standar-kompetensi/jabatan/:positionId', '/pegawai/:employeeId/mengajar', '/pegawai/:employeeId/pengganti', '/tanda-tangan-sertifikat', '/templat-sertifikat', '/templat-sertifikat/:designId', '/hari-pertama', '/unit-organisasi/berkas/:sheet'],
};

const PAGES_PER_VISIT = 12;

const IDS = `
  select
    (select id from learning.enrolment e where e.employee_id = p.employee_id order by requested_at desc limit 1) as "enrolmentId",
    (select l.lesson_revision_id from learning.enrolment e join catalogue.version_lesson l on l.version_id = e.version_id join catalogue.lesson_revision r on r.id = l.lesson_revision_id where e.employee_id = p.employee_id and r.kind = 'ARTICLE' order by l.lesson_id limit 1) as "lessonId",
    (select l.lesson_revision_id from learning.enrolment e join catalogue.version_lesson l on l.version_id = e.version_id join catalogue.lesson_revision r on r.id = l.lesson_revision_id where e.employee_id = p.employee_id and r.kind = 'ARTICLE' order by l.lesson_id limit 1 offset 1) as "nextLessonId",
    (select course_id from learning.enrolment e where e.employee_id = p.employee_id and e.state in ('ACTIVE', 'COMPLETED') order by requested_at desc limit 1) as "takenCourseId",
    (select id from catalogue.course where code = 'PDS') as "courseId",
    (select id from catalogue.course where code = 'PDS') as "ownCourseId",
    (select id from catalogue.course where state = 'IN_REVIEW' limit 1) as "reviewedCourseId",
    (select employee_id from learning.completion limit 1) as "employeeId",
    (select id from organisation.unit where code = 'DUKCAPIL') as "unitId",
    (select employee_id from organisation.employee_identifier where value = '199202282026221995') as "firstId",
    (select employee_id from organisation.employee_identifier where value = '199202282024211996') as "secondId",
    (select certificate_id from certificates.certificate_document order by recorded_at, certificate_id limit 1) as "certificateId",
    (select c.verification_id from certificates.certificate c join certificates.certificate_document d on d.certificate_id = c.id order by d.recorded_at, d.certificate_id limit 1) as "verificationId",
    (select l.lesson_id from catalogue.version_lesson l join catalogue.course c on c.published_version_id = l.version_id where c.code = 'PDS' order by l.lesson_id limit 1) as "ownLessonId",
    (select id from standards.competency where agency_id is null order by ordinal limit 1) as "competencyId",
    (select id from organisation.position where code = 'JAB-07') as "positionId",
    'baru' as "designId",
    'unit' as sheet,
    'token-yang-sudah-dipakai' as token,
    'request_rejected' as kind
  from organisation.employee_identifier p where p.value = $1`;

/** Completions of the demo whose certificate or entry is still to come. */
const UNFINISHED = `
  select from platform.outbox_event e
  where e.name in ('learning.course_completed', 'certificates.certificate_issued') and (e.relayed_at is null or exists (
    select from platform.delivery d where d.event_id = e.id and d.state = 'pending' and d.consumer in ('issue-certificate', 'render-certificate', 'record-competency')))
  limit 1`;

describe('every page', () => {
  let product: Product;
  let ids: Record<string, string>;

  beforeAll(async () => {
    product = await startProduct();
    const { database } = product.db;
    // Numbers and lists change until then.
    while ((await database.read(UNFINISHED)).length > 0) await new Promise((resolve) => setTimeout(resolve, 200));
    ids = { ...(await database.read<Record<string, string>>(IDS, [PEOPLE.learner]))[0]!, importId: await anImport(product) };
    ids.orderId = await anOrder(product, ids.courseId!);
    ids['questionId'] = await aQuestion(product, ids['takenCourseId']!);
  });
  afterAll(() => product?.stop());

  const addressOf = (pattern: string): string => pattern.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? 'missing');

  it('is in the list below', () => {
    const shapeOf = (path: string): string => path.replace(/:\w+/g, ':');
    const listed = new Set(Object.values(PAGES).flat().map(shapeOf));
    const missing = routedPaths().filter((path) => !listed.has(shapeOf(path)));
    expect(missing.map((path) => `${path}: add it to PAGES under who opens it, and to IDS how its parameters are filled`)).toEqual([]);
  });

  /** A few at a time, for a busy machine looks at a page for seconds. */
  const visits = Object.entries(PAGES).flatMap(([who, all]) => Array.from({ length: Math.ceil(all.length / PAGES_PER_VISIT) }, (_, at) => [who, all.slice(at * PAGES_PER_VISIT, (at + 1) * PAGES_PER_VISIT)] as const));
  it.each(visits)('of a %s has no fault that axe knows, no error and no sideways scrolling, on a phone, at night in large letters, on a desktop (visit %#)', async (who, patterns) => {
    const page = await product.enter(who === 'visitor' ? null : PEOPLE[who as keyof typeof PEOPLE], PHONE);
    const faults: string[] = [];
    for (const pattern of patterns) {
      await page.goto(addressOf(pattern));
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await settled(page);
      for (const look of LOOKS) faults.push(...(await faultsIn(page, look)).map((fault) => `${pattern}, ${look.name}: ${fault}`));
    }
    await page.context().close();

    expect(faults).toEqual([]);
    expect(product.pageErrors).toEqual([]);
  });

  it('speaks English where that is chosen, on this device from then on', async () => {
    const page = await product.enter(PEOPLE.learner, PHONE);
    await page.goto('/akun');
    await page.getByRole('group', { name: 'Bahasa' }).first().getByText('English').click();
    const headings: Record<string, string> = {};
    for (const path of ['/akun', '/katalog', '/belajar', '/capaian', '/sertifikat']) {
      await page.goto(path);
      headings[path] = await page.getByRole('heading', { level: 1 }).first().innerText();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await scrollsSideways(page)).toBe(false);
    }
    await page.context().close();
    expect(headings).toEqual({ '/akun': 'My Account', '/katalog': 'Course Catalogue', '/belajar': 'My Learning', '/capaian': 'Learning Hours', '/sertifikat': 'My Certificates' });
  });

  it('lets people sign in and check a certificate over plain http, where the browser keeps its own hashing to itself', async () => {
    const admin = await product.enter(PEOPLE.agencyAdmin, DESKTOP);
    const pdf = await (await admin.request.get(`/api/v1/certificates/${ids.certificateId}/file`)).body();
    await admin.context().close();
    const { browser, address } = await plainHttp(product.processes.frontUrl);
    try {
      const page = await browser.newPage({ baseURL: address, locale: 'id-ID' });
      await page.goto('/masuk');
      expect(await page.evaluate('isSecureContext')).toBe(false);
      await fillSignIn(page, PEOPLE.learner, DEMO_PASSWORD);
      await page.goto(`/verifikasi/${ids.verificationId}`);
      for (const [buffer, verdict] of [[pdf, /sama persis/], [Buffer.from('%PDF-1.7 lain'), /berbeda/]] as const) {
        await page.locator('input[type=file]').setInputFiles({ name: 'sertifikat.pdf', mimeType: 'application/pdf', buffer });
        await page.getByRole('status').getByText(verdict).waitFor();
      }
    } finally {
      await browser.close();
    }
  });

  it.each([
    ['learner', '/', 'Hanya dari platform ini.'],
    ['learner', '/capaian', 'Hanya menghitung pelatihan yang diselesaikan di platform ini.'],
    ['supervisor', '/dasbor', 'Hanya dari platform ini.'],
    ['supervisor', '/laporan', 'JP hanya dari pelatihan pada platform ini.'],
  ] as const)('of a %s with a total of JP says what it counts: %s', async (who, path, words) => {
    const page = await product.enter(PEOPLE[who], PHONE);
    await page.goto(path);
    await page.getByText(words, { exact: false }).first().waitFor();
    await page.context().close();
  });

  it('that is a dashboard opens behind every number a list that holds it', async () => {
    const page = await product.enter(PEOPLE.agencyAdmin, DESKTOP);
    const { followed, differing } = await differingLists(page, `/dasbor?unit=${ids['unitId']}`);
    expect(differing).toEqual([]);
    expect(followed).toBeGreaterThan(12);
    await page.context().close();
  });

  it('that is a supervisor\'s dashboard gives the names with their missing JP as a file, and reminds them once', async () => {
    const page = await product.enter(PEOPLE.supervisor, PHONE);
    await page.goto('/dasbor');
    const people = page.getByRole('table', { name: 'Nama pegawai' }).locator('tbody tr');
    await people.first().waitFor();
    const names = await people.count();
    await page.getByRole('button', { name: 'Unduh Excel' }).click();
    await page.getByRole('button', { name: 'Pesan Berkas' }).click();
    await page.waitForURL('**/laporan/ekspor');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Unduh', exact: true }).click();
    const workbook = new Workbook();
    await workbook.xlsx.readFile(await (await download).path());
    const [heading, ...rows] = workbook.worksheets[0]!.getSheetValues().slice(1) as unknown[][];
    expect(heading!.slice(1)).toEqual(['NIP', 'Nama', 'Jenis Pegawai', 'Unit Kerja', 'JP Diakui (hanya platform ini)', 'Target JP', 'Sisa JP']);
    expect(rows).toHaveLength(names);
    expect(rows.every((row) => Number(row[7]) > 0 && Number(row[7]) === Number(row[6]) - Number(row[5]))).toBe(true);

    await page.goto('/dasbor');
    for (const answer of [`${names} pegawai mendapat pemberitahuan`, `${names} pegawai sudah diingatkan minggu ini`]) {
      await page.getByRole('button', { name: 'Ingatkan', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(answer, { exact: false }).waitFor();
      await dialog.getByRole('button', { name: /Ingatkan|Mengerti/ }).click();
      await dialog.waitFor({ state: 'hidden' });
    }
    const [sent] = await product.db.database.read<{ people: number }>('select count(*)::int as people from reporting.reminded_person');
    expect(sent!.people).toBe(names);
    await page.context().close();
  });

  it('of a lesson is light: 200 kB in 15 requests from a cold cache, 15 kB for the next', async () => {
    const page = await product.enterCold(PEOPLE.learner, PHONE);
    const transfers: Promise<number>[] = [];
    page.on('requestfinished', (request) => transfers.push(request.sizes().then((sizes) => sizes.responseBodySize + sizes.responseHeadersSize)));
    const taken = async () => {
      const sizes = await Promise.all(transfers.splice(0));
      return { requests: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
    };

    await page.goto(`/belajar/${ids.enrolmentId}/pelajaran/${ids.lessonId}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const first = await taken();
    await page.goto(`/belajar/${ids.enrolmentId}/pelajaran/${ids.nextLessonId}`);
    await page.waitForLoadState('networkidle');
    const next = await taken();

    expect(first.requests).toBeLessThanOrEqual(15);
    expect(first.bytes).toBeLessThanOrEqual(200_000);
    expect(next.bytes).toBeLessThanOrEqual(15_000);
  });
});

/** The product under a name of the office's own network, without https: no secure context, as far as the browser goes. */
async function plainHttp(frontUrl: string): Promise<{ browser: Browser; address: string }> {
  const { executablePath, args } = findChromium();
  const browser = await chromium.launch({ executablePath, args: [...args, '--host-resolver-rules=MAP piawai.test 127.0.0.1'], headless: true });
  return { browser, address: `http://piawai.test:${new URL(frontUrl).port}` };
}

/** Every path that a routes.tsx of the web, or its router, names. */
function routedPaths(): string[] {
  const source = join(projectRoot, 'apps/web/src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /routes\.tsx$|app\/router\.tsx$/.test(file));
  const names = files.flatMap((file) => [...readFileSync(join(source, file), 'utf8').matchAll(/lazyPage\(paths\.(\w+)/g)].map(([, name]) => name as keyof typeof paths));
  return names.map((name) => paths[name]);
}

/** A file that was uploaded and waits for its columns to be named. */
async function anImport(product: Product): Promise<string> {
  const admin = await product.enter(PEOPLE.agencyAdmin, DESKTOP);
  const importId = newId();
  const file = { name: 'pegawai.csv', mimeType: 'text/csv', buffer: Buffer.from('NIP;Nama\r\n199001012015031991;Contoh Pegawai\r\n') };
  const answer = await admin.request.put(`/api/v1/organisation/imports/${importId}`, { multipart: { file }, headers: { 'x-piawai-csrf': '1' } });
  if (!answer.ok()) throw new Error(`The file was refused: ${await answer.text()}`);
  await admin.context().close();
  return importId;
}

async function aQuestion(product: Product, courseId: string): Promise<string> {
  const learner = await product.enter(PEOPLE.learner, DESKTOP);
  const id = newId();
  const data = { id, text: 'Apakah nomor telepon juga data pribadi? Lihat https://contoh.example.test/pdp' };
  const answer = await learner.request.post(`/api/v1/learning/courses/${courseId}/questions`, { data, headers: { 'x-piawai-csrf': '1' } });
  if (!answer.ok()) throw new Error(`The question was refused: ${await answer.text()}`);
  await learner.context().close();
  return id;
}

/** Until nothing on the page says that it is still loading. */
async function settled(page: Page): Promise<void> {
  while ((await page.getByText('Memuat', { exact: true }).count()) > 0) await page.waitForTimeout(50);
}

/** Two numbers, one of them wrong, that wait to be confirmed. */
async function anOrder(product: Product, courseId: string): Promise<string> {
  const admin = await product.enter(PEOPLE.agencyAdmin, DESKTOP);
  const orderId = newId();
  const answer = await admin.request.put(`/api/v1/learning/enrolment-orders/${orderId}`, { data: { courseId, nips: `${PEOPLE.supervisor}\n12345` }, headers: { 'x-piawai-csrf': '1' } });
  if (!answer.ok()) throw new Error(`The order was refused: ${await answer.text()}`);
  await admin.context().close();
  return orderId;
}
