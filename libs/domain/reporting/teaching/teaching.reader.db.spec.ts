import { InstructorReader, InstructorService, NextVersionService } from '@piawai/domain/catalogue';
import { OrganisationReader } from '@piawai/domain/organisation';
import { newId } from '@piawai/platform/database/uuid';

import { accountServices, type SignedInTester, signedIn } from '../../../../test/builders/account';
import { aPublishedCourse, catalogueServices, type PublishedCourse } from '../../../../test/builders/a-published-course';
import { anEmployee } from '../../../../test/builders/employee';
import { aCompletion, learningServices } from '../../../../test/builders/enrolment';
import { anAgency } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { readPdf } from '../../../../test/environment/read-pdf';
import { teachingPdf } from './teaching-pdf';
import { TeachingReader } from './teaching.reader';

jest.setTimeout(60_000);

let db: TestDatabase;
let reader: TeachingReader;
let instructors: InstructorReader;
let agencyId: string;
let trainer: SignedInTester;
let guest: SignedInTester;
let course: PublishedCourse;
let year: number;

beforeAll(async () => {
  db = await testDatabase();
  const accounts = accountServices(db).reader;
  reader = new TeachingReader(db.database, accounts, new OrganisationReader(db.database, db.clock));
  instructors = new InstructorReader(db.database, accounts);
  agencyId = await anAgency(db);
});
beforeEach(async () => {
  [trainer, guest] = [await staff('Siti Pengampu'), await staff('Galih Tamu')];
  course = await aPublishedCourse(db, { agencyId, author: trainer.actor });
  year = Number(db.clock.today('Asia/Jakarta').slice(0, 4));
});
afterAll(() => db.close());

const staff = async (fullName: string) => signedIn(db, { employeeId: (await anEmployee(db, { unitId: agencyId, fullName })).id, grants: [{ role: 'PENGAMPU' }] });
const complete = () => aCompletion(db, { courseId: course.courseId });
const moduleId = async () => (await instructors.modules(trainer.actor, course.courseId))[0]!.moduleId;
async function name(who: SignedInTester, from: string, to: string | null = null): Promise<string> {
  const id = newId();
  const naming = { id, courseId: course.courseId, moduleId: await moduleId(), accountId: who.accountId, from, to };
  await db.database.transaction((tx) => new InstructorService().nameInstructor(tx, trainer.actor, naming));
  return id;
}

describe('the record of teaching', () => {
  it('counts modules of the author once, with everybody who completed in the year', async () => {
    expect(await reader.ownRecord(trainer.actor, year)).toMatchObject({ courses: [], totalJp: 0 });
    await complete();
    await complete();
    const record = await reader.ownRecord(trainer.actor, year);
    expect(record).toMatchObject({
      year, totalJp: 2, totalPeople: 2, teacher: { name: 'Siti Pengampu' },
      courses: [{ courseId: course.courseId, versions: [1], people: 2, jp: 2, modules: [{ title: 'Modul pertama', jp: 2 }] }],
    });
    expect(await reader.ownRecord(trainer.actor, year - 1)).toMatchObject({ courses: [] });
    const { pages } = await readPdf(await bytesOf(teachingPdf(record, { ...(await new OrganisationReader(db.database, db.clock).settingsOf(agencyId, record.on)), picture: null }, db.clock.now())));
    expect(pages.join(' ')).toContain(`REKAMAN MENGAJAR TAHUN ${year}`);
    expect(pages.join(' ')).toContain('Siti Pengampu');
  });

  it('gives a module to whom it names within the year, and takes it from the author', async () => {
    await complete();
    const id = await name(guest, `${year}-01-01`);
    expect(await reader.ownRecord(guest.actor, year)).toMatchObject({ totalJp: 2, totalPeople: 1 });
    expect(await reader.ownRecord(trainer.actor, year)).toMatchObject({ totalJp: 0 });
    await expect(name(guest, `${year}-03-01`)).rejects.toMatchObject({ code: 'catalogue.instructor_overlap' });
    await db.database.transaction((tx) => new InstructorService().endInstructor(tx, trainer.actor, { courseId: course.courseId, instructorId: id, to: `${year}-02-01` }));
    await name(guest, `${year}-03-01`);
  });

  it('follows a module into its copies', async () => {
    await name(guest, '2020-01-01');
    const { reviews, publishing, drafts } = catalogueServices(db);
    await db.database.transaction(async (tx) => {
      await new NextVersionService().startVersion(tx, trainer.actor, course.courseId);
      await drafts.saveDetails(tx, trainer.actor, course.courseId, 1, { passingGrade: 60 });
      await reviews.submitDraft(tx, trainer.actor, course.courseId, 2);
      await publishing.publishVersion(tx, course.reviewer, course.courseId);
    });
    expect((await instructors.modules(trainer.actor, course.courseId))[0]!.instructors).toMatchObject([{ name: 'Galih Tamu', to: null }]);
    await complete();
    expect(await reader.ownRecord(guest.actor, year)).toMatchObject({ courses: [{ versions: [2], jp: 2 }] });
  });

  it('forgets a completion that was annulled, and is shown to admins in reach alone', async () => {
    const { completionId } = await complete();
    const admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: agencyId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    const seen = () => reader.recordOfEmployee(admin.scopeOf('reporting.teaching.read'), trainer.employeeId, year);
    expect(await seen()).toMatchObject({ totalPeople: 1, teacher: { nip: trainer.nip } });
    await db.database.transaction((tx) => learningServices(db).annulments.annulCompletion(tx, { completionId, reason: 'Salah orang.', scope: admin.scopeOf('learning.completion.annul') }));
    expect(await seen()).toMatchObject({ totalPeople: 0 });
    const stranger = await signedIn(db, { grants: [{ role: 'ADMIN_BKPSDM' }] });
    await expect(reader.recordOfEmployee(stranger.scopeOf('reporting.teaching.read'), trainer.employeeId, year)).rejects.toMatchObject({ code: 'platform.not_found' });
  });

  it('lets the author alone name people, and only those of the agency', async () => {
    const outsider = await signedIn(db, { grants: [{ role: 'PENGAMPU' }] });
    await expect(name(outsider, '2026-01-01')).rejects.toMatchObject({ code: 'platform.not_found' });
    await expect(instructors.modules(guest.actor, course.courseId)).rejects.toMatchObject({ code: 'platform.not_found' });
    expect(await instructors.choices(trainer.actor, course.courseId, 'galih')).toContainEqual({ accountId: guest.accountId, name: 'Galih Tamu' });
  });
});

async function bytesOf(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}
