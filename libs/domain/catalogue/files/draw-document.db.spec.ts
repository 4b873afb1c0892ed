import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import type { FileId } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';
import { FileStore } from '@piawai/platform/files/file-store';
import sharp from 'sharp';

import { aPublishedCourse, catalogueServices, type PublishedCourse } from '../../../../test/builders/a-published-course';
import { aDocx, aPptx } from '../../../../test/builders/docx';
import { aPdf } from '../../../../test/builders/pdf';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { NextVersionService } from '../publishing/next-version.service';
import { CourseFileService } from './course-file.service';
import { DrawDocumentService } from './draw-document.service';
import { hasOffice, OfficeConverter } from './office-converter';
import { PdfReader } from './pdf-reader';
import type { DrawnPage } from './pdf-thread';

jest.setTimeout(60_000);

const SOURCES = ['-r', join(__dirname, '../../../../test/environment/typescript-require.cjs')];
const ODT = Buffer.from('UEsDBAoAAAAAAAAAIQBexjIMJwAAACcAAAAIAAAAbWltZXR5cGVhcHBsaWNhdGlvbi92bmQub2FzaXMub3BlbmRvY3VtZW50LnRleHQ=', 'base64');

let db: TestDatabase;
let folder: string;
let store: FileStore;
let files: CourseFileService;
let documents: DrawDocumentService;
let course: PublishedCourse;
let moduleId: string;

beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'piawai-files-'));
  store = new FileStore({ filesFolder: folder } as ConstructorParameters<typeof FileStore>[0]);
  files = new CourseFileService(db.database, store);
  documents = new DrawDocumentService(db.database, store, new PdfReader(SOURCES), new OfficeConverter());
  course = await aPublishedCourse(db);
  await db.database.transaction((tx) => new NextVersionService().startVersion(tx, course.author, course.courseId));
  const [module] = await db.database.read<{ id: string }>('select m.id from catalogue.course_module m join catalogue.course_version v on v.id = m.version_id where v.course_id = $1 and v.number = 2', [course.courseId]);
  moduleId = module!.id;
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

const keep = async (content: Buffer) => (await files.keepFile(course.author, course.courseId, 'modul.pdf', await store.receive(content))).id;
const drawn = async (fileId: FileId) => {
  const failure = await documents.drawPages(fileId);
  await db.database.transaction((tx) => documents.finishDocument(tx, fileId, failure));
  return documents.progressOf(course.author, course.courseId, fileId);
};
const aLesson = async (fileId: FileId): Promise<string> => {
  const { lessons } = catalogueServices(db);
  const id = newId();
  await db.database.transaction(async (tx) => {
    await lessons.addLesson(tx, course.author, course.courseId, { id, moduleId, kind: 'DOCUMENT', title: 'Modul PDF', minutes: 10 });
    await lessons.saveLesson(tx, course.author, course.courseId, { lessonId: id, revision: 1, title: 'Modul PDF', minutes: 10, content: { kind: 'DOCUMENT', fileId } });
  });
  return id;
};
const revision = async (lessonId: string) =>
  (await db.database.read<{ content: { pages: string[]; images: { bytes: number }[] }; extent: object; ready: boolean; bytes: number }>(
    'select content, extent, ready, bytes from catalogue.lesson_revision where lesson_id = $1', [lessonId],
  ))[0]!;

describe('an uploaded document', () => {
  it('becomes pages of text and pictures, whose weight a lesson counts', async () => {
    const fileId = await keep(await aPdf(['Halaman pertama tentang data pribadi.', 'Halaman kedua.']));
    expect(await documents.progressOf(course.author, course.courseId, fileId)).toEqual({ state: 'WAITING', pageCount: null, pagesDone: 0, failure: null });
    const early = await aLesson(fileId);
    expect(await revision(early)).toMatchObject({ ready: false, extent: { kind: 'DOCUMENT', pages: 0 } });

    expect(await drawn(fileId)).toEqual({ state: 'READY', pageCount: 2, pagesDone: 2, failure: null });
    const late = await aLesson(fileId);

    const made = await revision(early);
    expect(made).toMatchObject({
      ready: true,
      extent: { kind: 'DOCUMENT', pages: 2 },
      content: { kind: 'DOCUMENT', fileId, fileName: 'modul.pdf', pages: ['<p>Halaman pertama tentang data pribadi.</p>', '<p>Halaman kedua.</p>'], images: [{ width: 1280 }, { width: 1280 }] },
    });
    expect(made.bytes).toBe(made.content.images.reduce((sum, image) => sum + image.bytes, 0) + made.content.pages.join('').length);
    expect(await revision(late)).toEqual(made);
  });

  it('is served page by page in two widths, within the agency', async () => {
    const fileId = await keep(await aPdf(['Satu', 'Dua']));
    await drawn(fileId);
    const page = (large: boolean, actor = course.reviewer) => files.fileFor(actor, fileId, { kind: 'PAGE', page: 2, large });
    const [small, large] = [await page(false), await page(true)];
    expect(await sharp(store.path(small.sha256)).metadata()).toMatchObject({ format: 'webp', width: 720 });
    expect(await sharp(store.path(large.sha256)).metadata()).toMatchObject({ format: 'webp', width: 1280 });
    expect(await readFile(store.path(small.sha256))).toHaveLength(small.bytes);
    // Something was drawn: the page is not of one colour.
    expect((await sharp(store.path(large.sha256)).stats()).channels[0]!.stdev).toBeGreaterThan(1);
    await expect(page(false, (await aPublishedCourse(db)).author)).rejects.toMatchObject({ code: 'platform.not_found' });
    await expect(files.fileFor(course.reviewer, fileId, { kind: 'PAGE', page: 3, large: false })).rejects.toMatchObject({ code: 'platform.not_found' });
  });

  it('goes on after the pages that an interruption has left', async () => {
    const begun: number[] = [];
    class Interrupted extends PdfReader {
      override async *pages(path: string, from: number): AsyncGenerator<DrawnPage> {
        begun.push(from);
        for await (const page of super.pages(path, from)) {
          if (begun.length === 1 && page.page === 3) throw new Error('the process was ended');
          yield page;
        }
      }
    }
    const interrupted = new DrawDocumentService(db.database, store, new Interrupted(SOURCES), new OfficeConverter());
    const fileId = await keep(await aPdf(['Satu', 'Dua', 'Tiga']));
    await expect(interrupted.drawPages(fileId)).rejects.toThrow('the process was ended');
    expect(await documents.progressOf(course.author, course.courseId, fileId)).toEqual({ state: 'WAITING', pageCount: 3, pagesDone: 2, failure: null });
    expect(await interrupted.drawPages(fileId)).toBeNull();
    expect(begun).toEqual([1, 3]);
    const pages = await db.database.read('select page from catalogue.document_page where file_id = $1 order by page', [fileId]);
    expect(pages).toEqual([{ page: 1 }, { page: 2 }, { page: 3 }]);
  });

  it.each<[string, () => Promise<Buffer>, string]>([
    ['only looks like a PDF', async () => Buffer.from('%PDF-1.4\nnothing more'), 'UNREADABLE'],
    ['asks for a password', () => aPdf(['Rahasia'], 'kunci'), 'LOCKED'],
    ['has more pages than a lesson bears', () => aPdf(Array.from({ length: 501 }, () => '')), 'TOO_LONG'],
  ])('is given up with its reason when it %s', async (_name, content, failure) => {
    expect(await drawn(await keep(await content()))).toMatchObject({ state: 'FAILED', failure });
  });

  it('is given up when it has taken the process down again and again', async () => {
    const fileId = await keep(await aPdf(['Satu']));
    await db.database.read('update catalogue.document set tries = 3 where file_id = $1', [fileId]);
    expect(await drawn(fileId)).toMatchObject({ state: 'FAILED', failure: 'TOO_HEAVY' });
  });

  it('is nobody else\'s to watch', async () => {
    const fileId = await keep(await aPdf(['Satu']));
    await expect(documents.progressOf(course.reviewer, course.courseId, fileId)).rejects.toMatchObject({ code: 'platform.not_found' });
  });
});

describe('a document of an office program', () => {
  const path = process.env['PATH'];
  afterEach(() => {
    process.env['PATH'] = path;
  });
  /** The only program on the path: what it does is its script. */
  const onlySoffice = async (script: string | null) => {
    const bin = await mkdtemp(join(tmpdir(), 'piawai-bin-'));
    if (script) {
      await writeFile(join(bin, 'soffice'), `#!/bin/sh\n${script}\n`);
      await chmod(join(bin, 'soffice'), 0o755);
    }
    process.env['PATH'] = script ? [bin, '/bin', '/usr/bin'].join(delimiter) : bin;
  };

  const SOURCES_OF: readonly (readonly [string, () => Promise<Buffer>])[] = [['an ODT', async () => ODT], ['a PPTX', aPptx], ['a DOCX', () => aDocx('Judul', ['Isi'])]];

  it.each(SOURCES_OF)('asks for a PDF instead of %s where the server has no such program', async (_kind, source) => {
    await onlySoffice(null);
    expect(await hasOffice()).toBe(false);
    expect(await drawn(await keep(await source()))).toMatchObject({ state: 'FAILED', failure: 'NEEDS_PDF' });
  });

  it.each(SOURCES_OF)('becomes a PDF first where it has: %s, in a folder of its own and without the secrets of the process', async (_kind, source) => {
    const pdf = join(folder, 'hasil.pdf');
    await writeFile(pdf, await aPdf(['Dari LibreOffice']));
    await onlySoffice(`env > ${folder}/env; for last; do :; done; cp ${pdf} "$last.pdf"`);
    expect(await hasOffice()).toBe(true);
    expect(await drawn(await keep(await source()))).toMatchObject({ state: 'READY', pageCount: 1 });
    expect(await readFile(join(folder, 'env'), 'utf8')).not.toContain('DATABASE_URL');
  });

  it('is given up when the program fails', async () => {
    await onlySoffice('exit 1');
    expect(await drawn(await keep(ODT))).toMatchObject({ state: 'FAILED', failure: 'UNREADABLE' });
  });
});
