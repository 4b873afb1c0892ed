import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FileStore } from '@piawai/platform/files/file-store';
import PDFDocument from 'pdfkit';

import { aPublishedCourse, catalogueServices, type PublishedCourse } from '../../../../test/builders/a-published-course';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { NextVersionService } from '../publishing/next-version.service';
import { CourseFileService } from './course-file.service';
import { PdfReader } from './pdf-reader';
import { UploadService } from './upload.service';

jest.setTimeout(60_000);

let db: TestDatabase;
let folder: string;
let store: FileStore;
let files: CourseFileService;
let course: PublishedCourse;

beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'piawai-files-'));
  store = new FileStore({ filesFolder: folder } as ConstructorParameters<typeof FileStore>[0]);
  files = new CourseFileService(db.database, store, new PdfReader(['-r', join(__dirname, '../../../../test/environment/typescript-require.cjs')]));
  course = await aPublishedCourse(db);
  await db.database.transaction((tx) => new NextVersionService().startVersion(tx, course.author, course.courseId));
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const keep = async (name: string, content: Buffer, actor = course.author) => files.keepFile(actor, course.courseId, name, await store.save(content));

function aPdf(...pages: string[]): Promise<Buffer> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ autoFirstPage: false });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
    for (const text of pages) document.addPage().fontSize(12).text(text);
    document.end();
  });
}

it('judges a file by its content and not by its name', async () => {
  expect(await keep('gambar.txt', PNG)).toMatchObject({ mediaType: 'image/png', bytes: PNG.length, pages: 0 });
  await expect(keep('gambar.png', Buffer.from('<svg onload="alert(1)"/>'))).rejects.toMatchObject({ code: 'catalogue.file_refused' });
  await expect(keep('film.mp4', Buffer.from('MZ this is a program'))).rejects.toMatchObject({ code: 'catalogue.file_refused' });
  expect(await keep('teks.vtt', Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nSelamat datang\n'))).toMatchObject({ mediaType: 'text/vtt' });
});

it('turns a PDF into pages of text, which become the lesson', async () => {
  const pdf = await keep('modul.pdf', await aPdf('Halaman pertama tentang data pribadi.', 'Halaman kedua.'));
  expect(pdf.pages).toBe(2);
  const { lessons } = catalogueServices(db);
  const [module] = await db.database.read<{ id: string }>('select m.id from catalogue.course_module m join catalogue.course_version v on v.id = m.version_id where v.course_id = $1 and v.number = 2', [course.courseId]);
  const id = '0197a0c2-5f7e-7000-8000-0000000000d1';
  await db.database.transaction(async (tx) => {
    await lessons.addLesson(tx, course.author, course.courseId, { id, moduleId: module!.id, kind: 'DOCUMENT', title: 'Modul PDF', minutes: 10 });
    await lessons.saveLesson(tx, course.author, course.courseId, { lessonId: id, revision: 1, title: 'Modul PDF', minutes: 10, content: { kind: 'DOCUMENT', fileId: pdf.id } });
  });
  const [row] = await db.database.read('select content, extent, ready from catalogue.lesson_revision where lesson_id = $1', [id]);
  expect(row).toEqual({
    content: { kind: 'DOCUMENT', fileId: pdf.id, fileName: 'modul.pdf', pages: ['<p>Halaman pertama tentang data pribadi.</p>', '<p>Halaman kedua.</p>'] },
    extent: { kind: 'DOCUMENT', pages: 2 },
    ready: true,
  });
});

it('refuses what only looks like a PDF', async () => {
  await expect(keep('rusak.pdf', Buffer.from('%PDF-1.4\nnothing more'))).rejects.toMatchObject({ code: 'catalogue.file_refused' });
});

it('is kept by the author of the draft only, and served within the agency', async () => {
  await expect(keep('gambar.png', PNG, course.reviewer)).rejects.toMatchObject({ code: 'platform.not_found' });
  const { id } = await keep('gambar.png', PNG);
  expect(await files.fileFor(course.reviewer, id)).toMatchObject({ mediaType: 'image/png' });
  const stranger = (await aPublishedCourse(db)).author;
  await expect(files.fileFor(stranger, id)).rejects.toMatchObject({ code: 'platform.not_found' });
});

describe('a large upload', () => {
  const uploadId = '0197a0c2-5f7e-7000-8000-0000000000e1';
  let uploads: UploadService;
  beforeAll(() => {
    uploads = new UploadService(db.database, store, files);
  });
  const begin = () => uploads.beginUpload(course.author, course.courseId, { id: uploadId, name: 'besar.png', bytes: PNG.length });
  const send = async (from: number, to: number) => uploads.receivePart(course.author, course.courseId, uploadId, from, await store.save(PNG.subarray(from, to)));

  it('goes on where it stopped, whatever is sent twice or too early', async () => {
    expect(await begin()).toEqual({ received: 0, file: null });
    expect(await send(0, 20)).toEqual({ received: 20, file: null });
    expect(await send(0, 20)).toEqual({ received: 20, file: null });
    expect(await send(40, 60)).toEqual({ received: 20, file: null });
    expect(await begin()).toEqual({ received: 20, file: null });
    const { file } = await send(20, PNG.length);
    expect(file).toMatchObject({ mediaType: 'image/png', bytes: PNG.length });
    const [kept] = await db.database.read<{ sha256: string }>('select sha256 from catalogue.course_file where id = $1', [file!.id]);
    expect(kept!.sha256).toBe((await store.save(PNG)).sha256);
    expect((await begin()).file!.id).toBe(file!.id);
  });

  it('belongs to whoever began it', async () => {
    await expect(uploads.receivePart(course.reviewer, course.courseId, uploadId, 0, await store.save(PNG))).rejects.toMatchObject({ code: 'platform.not_found' });
  });
});
