import type { FirstCourse } from '@piawai/domain/organisation/rules';
import { AgencySettingService, OrganisationReader } from '@piawai/domain/organisation';

import { aPublishedCourse } from '../../../../test/builders/a-published-course';
import { aPosition } from '../../../../test/builders/position';
import { anAgency } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { FirstCourseReader } from './first-course.reader';

const TODAY = '2026-11-21';

describe('the course to begin with', () => {
  let db: TestDatabase;
  let agencyId: string;
  let positionId: string;

  beforeAll(async () => {
    db = await testDatabase();
  });
  beforeEach(async () => {
    agencyId = await anAgency(db);
    positionId = await aPosition(db, { agencyId, positionGroup: 'PELAKSANA' });
  });
  afterAll(() => db.close());

  /** @param page what the entry says besides its length */
  const published = async (title: string, minutes: number, fits: boolean, page: object = {}) => {
    const { courseId } = await aPublishedCourse(db, { agencyId, title, code: `UJI-${minutes}` });
    await db.database.read(
      `update catalogue.search_entry set all_positions = false, position_ids = $2, page = page || $4::jsonb,
              card = card || jsonb_build_object('minutes', $3::int, 'enrolmentRule', coalesce($4::jsonb ->> 'enrolmentRule', 'OPEN')) where course_id = $1`,
      [courseId, fits ? [positionId] : [], minutes, JSON.stringify(page)],
    );
    return courseId;
  };
  const first = async (position: string | null = positionId) =>
    (await new FirstCourseReader(db.database, new OrganisationReader(db.database, db.clock)).firstFor(agencyId, position, TODAY))?.title;
  const choose = (value: FirstCourse[]) => db.database.transaction((tx) => new AgencySettingService().setSetting(tx, { agencyId, key: 'firstCourses', value, from: TODAY }));

  it('is a short one, rather one that fits the position; a long one only where there is no other', async () => {
    expect(await first()).toBeUndefined();
    await published('Panjang untuk jabatan lain', 120, false);
    expect(await first()).toBe('Panjang untuk jabatan lain');
    await published('Panjang untuk jabatan ini', 90, true);
    expect(await first()).toBe('Panjang untuk jabatan ini');
    await published('Singkat untuk jabatan lain', 10, false);
    expect(await first()).toBe('Singkat untuk jabatan lain');
    await published('Seperempat jam', 15, true);
    expect(await first()).toBe('Seperempat jam');
    expect(await first(null)).toBe('Singkat untuk jabatan lain');
  });

  it.each([
    ['wants an approval', { enrolmentRule: 'APPROVAL' }],
    ['has limited seats', { capacity: 30 }],
    ['asks for another course first', { prerequisites: [{ courseId: 'x', title: 'x' }] }],
    ['opens tomorrow', { opensOn: '2026-11-22' }],
    ['closed yesterday', { closesOn: '2026-11-20' }],
  ])('is never one that %s, not even by choice', async (_fact, page) => {
    const courseId = await published('Belum dapat dimulai', 5, true, page);
    await choose([{ positionGroup: 'PELAKSANA', courseId }]);
    expect(await first()).toBeUndefined();
    await published('Hari ini dibuka dan ditutup', 40, false, { opensOn: TODAY, closesOn: TODAY });
    expect(await first()).toBe('Hari ini dibuka dan ditutup');
  });

  it('is what the agency has chosen: for the position before its group, with its rating', async () => {
    await published('Terpendek', 5, true);
    const [ofGroup, ofPosition] = [await published('Untuk kelompok', 30, false), await published('Untuk jabatan', 35, false)];
    await choose([{ positionGroup: 'PENGAWAS', courseId: ofGroup }]);
    expect(await first()).toBe('Terpendek');
    await choose([{ positionGroup: 'PELAKSANA', courseId: ofGroup }]);
    expect(await first()).toBe('Untuk kelompok');
    await choose([{ positionGroup: 'PELAKSANA', courseId: ofGroup }, { positionId, courseId: ofPosition }]);
    expect(await first()).toBe('Untuk jabatan');
    const reader = new FirstCourseReader(db.database, new OrganisationReader(db.database, db.clock));
    expect(await reader.firstFor(agencyId, positionId, TODAY)).toMatchObject({ rating: null, ratings: 0 });
  });
});
