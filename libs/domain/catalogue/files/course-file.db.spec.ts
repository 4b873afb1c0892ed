import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

import { FileStore } from '@piawai/platform/files/file-store';
import sharp from 'sharp';

import { aPublishedCourse, type PublishedCourse } from '../../../../test/builders/a-published-course';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { NextVersionService } from '../publishing/next-version.service';
import { CourseFileService } from './course-file.service';
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
  files = new CourseFileService(db.database, store);
  course = await aPublishedCourse(db);
  await db.database.transaction((tx) => new NextVersionService().startVersion(tx, course.author, course.courseId));
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const keep = async (name: string, content: Buffer, actor = course.author) => files.keepFile(actor, course.courseId, name, await store.receive(content));

describe('a file of a course', () => {
  it('is judged by its content and not by its name', async () => {
    expect(await keep('gambar.txt', PNG)).toMatchObject({ mediaType: 'image/webp' });
    expect(await keep('teks.vtt', Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nSelamat datang\n'))).toMatchObject({ mediaType: 'text/vtt' });
    expect(await keep('suara.bin', Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0'), Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(2_000)]))).toMatchObject({ mediaType: 'audio/mpeg' });
    await expect(keep('gambar.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))).rejects.toMatchObject({ code: 'catalogue.file_refused' });
    await expect(keep('film.mp4', Buffer.from('MZ this is a program'))).rejects.toMatchObject({ code: 'catalogue.file_refused' });
  });

  it('is kept by the author of the draft only, and served within the agency', async () => {
    await expect(keep('gambar.png', PNG, course.reviewer)).rejects.toMatchObject({ code: 'platform.not_found' });
    const { id } = await keep('gambar.png', PNG);
    expect(await files.fileFor(course.reviewer, id)).toMatchObject({ mediaType: 'image/webp' });
    const stranger = (await aPublishedCourse(db)).author;
    await expect(files.fileFor(stranger, id)).rejects.toMatchObject({ code: 'platform.not_found' });
    await expect(files.fileFor(stranger, id, { kind: 'SMALL' })).rejects.toMatchObject({ code: 'platform.not_found' });
  });
});

describe('an uploaded picture', () => {
  const photo = () =>
    sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#125365' } })
      .withExif({ IFD0: { Model: 'Kamera Kantor' }, IFD3: { GPSLatitude: '3/1 25/1 0/1', GPSLatitudeRef: 'S' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();

  const seen = async ({ sha256 }: { sha256: string }) => {
    const { format, width, height, exif } = await sharp(store.path(sha256)).metadata();
    return { format, width, height, exif };
  };

  it('is written anew: upright, no larger than needed, without the place where it was taken', async () => {
    const original = await photo();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const { id } = await keep('foto.jpg', original);
    const large = await files.fileFor(course.author, id);
    const small = await files.fileFor(course.author, id, { kind: 'SMALL' });
    expect(await seen(large)).toEqual({ format: 'webp', width: 1200, height: 1600, exif: undefined });
    expect(await seen(small)).toEqual({ format: 'webp', width: 540, height: 720, exif: undefined });
    expect(small.bytes).toBeLessThan(large.bytes);
  });

  it('leaves nothing of the original behind', async () => {
    await keep('foto.jpg', PNG);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  it('is refused when its head promises more pixels than a memory holds', async () => {
    const bomb = Buffer.from(PNG);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
    await expect(keep('bom.png', bomb)).rejects.toMatchObject({ code: 'catalogue.picture_refused' });
  });

  it('is refused when it breaks off', async () => {
    const cut = (await sharp({ create: { width: 300, height: 300, channels: 3, background: 'white', noise: { type: 'gaussian', mean: 128, sigma: 30 } } }).jpeg().toBuffer()).subarray(0, 4_000);
    await expect(keep('putus.jpg', cut)).rejects.toMatchObject({ code: 'catalogue.picture_refused' });
  });
});

describe('a large upload', () => {
  const film = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'), Buffer.alloc(500, 7)]);
  const uploadId = '0197a0c2-5f7e-7000-8000-0000000000e1';
  let uploads: UploadService;
  beforeAll(() => {
    uploads = new UploadService(db.database, store, files);
  });
  const begin = (id = uploadId) => uploads.beginUpload(course.author, course.courseId, { id, name: 'besar.mp4', bytes: film.length });
  const send = async (from: number, to: number, id = uploadId) => uploads.receivePart(course.author, course.courseId, id, from, await store.receive(film.subarray(from, to)));

  it('goes on where it stopped, whatever is sent twice or too early', async () => {
    expect(await begin()).toEqual({ received: 0, file: null });
    expect(await send(0, 200)).toEqual({ received: 200, file: null });
    expect(await send(0, 200)).toEqual({ received: 200, file: null });
    expect(await send(400, 524)).toEqual({ received: 200, file: null });
    expect(await begin()).toEqual({ received: 200, file: null });
    const { file } = await send(200, film.length);
    expect(file).toMatchObject({ mediaType: 'video/mp4', bytes: film.length });
    const kept = await files.fileFor(course.author, file!.id);
    expect(await readFile(store.path(kept.sha256))).toEqual(film);
    expect((await begin()).file!.id).toBe(file!.id);
  });

  it('belongs to whoever began it', async () => {
    await expect(uploads.receivePart(course.reviewer, course.courseId, uploadId, 0, await store.receive(PNG))).rejects.toMatchObject({ code: 'platform.not_found' });
  });

  it('ends with its parts after a day', async () => {
    const id = '0197a0c2-5f7e-7000-8000-0000000000e2';
    await begin(id);
    await send(0, 200, id);
    expect(await db.database.transaction((tx) => uploads.endOld(tx))).toBe(0);
    await db.database.read(`update catalogue.upload set started_at = started_at - interval '25 hours'`);
    expect(await db.database.transaction((tx) => uploads.endOld(tx))).toBe(2);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
    expect(await begin(id)).toEqual({ received: 0, file: null });
  });
});
