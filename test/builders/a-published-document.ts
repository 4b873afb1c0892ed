import { CourseFileService } from '@piawai/domain/catalogue';
import { newId } from '@piawai/platform/database/uuid';
import { FileStore } from '@piawai/platform/files/file-store';

import type { TestDatabase } from '../environment/database';
import { aDraft, anActor, catalogueServices } from './a-published-course';
import { aPdf } from './pdf';
import { anAgency } from './unit';

/** A course with a document of three pages, drawn by the running worker before it is published. @param filesFolder of the processes */
export async function aPublishedDocument(db: TestDatabase, filesFolder: string): Promise<{ courseId: string; agencyId: string; lessonId: string }> {
  const agencyId = await anAgency(db);
  const [author, reviewer] = [await anActor(db, agencyId, 'PENGAMPU'), await anActor(db, agencyId, 'PENYELENGGARA')];
  const { courseId, moduleId, revision } = await aDraft(db, author);
  const { lessons, reviews, publishing } = catalogueServices(db);
  const store = new FileStore({ filesFolder } as ConstructorParameters<typeof FileStore>[0]);
  const pdf = await store.receive(await aPdf(['Halaman pertama.', 'Halaman kedua.', 'Halaman ketiga.']));
  const { id: fileId } = await new CourseFileService(db.database, store).keepFile(author, courseId, 'modul.pdf', pdf);
  const id = newId();
  await db.database.transaction(async (tx) => {
    await lessons.addLesson(tx, author, courseId, { id, moduleId, kind: 'DOCUMENT', title: 'Modul PDF', minutes: 10 });
    await lessons.saveLesson(tx, author, courseId, { lessonId: id, revision: 1, title: 'Modul PDF', minutes: 10, content: { kind: 'DOCUMENT', fileId } });
  });
  const drawn = () => db.database.read<{ id: string }>('select id from catalogue.lesson_revision where lesson_id = $1 and ready', [id]);
  while ((await drawn()).length === 0) await new Promise((resolve) => setTimeout(resolve, 100));
  await db.database.transaction(async (tx) => {
    await reviews.submitDraft(tx, author, courseId, revision + 1);
    await publishing.publishVersion(tx, reviewer, courseId);
  });
  return { courseId, agencyId, lessonId: (await drawn())[0]!.id };
}
