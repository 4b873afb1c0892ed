import { AgencySettingService, OrganisationReader } from '@piawai/domain/organisation';
import { newId } from '@piawai/platform/database/uuid';

import { aPublishedCourse } from '../../../../test/builders/a-published-course';
import { aPosition } from '../../../../test/builders/position';
import { anAgency } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { FirstCourseReader } from './first-course.reader';

describe('the course to begin with', () => {
  let db: TestDatabase;
  const positionId = newId();

  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  const published = async (agencyId: string, title: string, minutes: number, fits: boolean, enrolmentRule = 'OPEN') => {
    const { courseId } = await aPublishedCourse(db, { agencyId, title, code: `UJI-${minutes}` });
    await db.database.transaction((tx) =>
      tx.query(
        `update catalogue.search_entry set all_positions = false, position_ids = $2, card = card || jsonb_build_object('minutes', $3::int, 'enrolmentRule', $4::text) where course_id = $1`,
        [courseId, fits ? [positionId] : [], minutes, enrolmentRule],
      ),
    );
    return courseId;
  };
  const reader = () => new FirstCourseReader(db.database, new OrganisationReader(db.database, db.clock));
  const first = async (agencyId: string, position: string | null = positionId) => (await reader().shortestFor(agencyId, position))?.title;

  it('is the shortest that fits the position and can be begun at once, else the shortest of the agency', async () => {
    const agencyId = await anAgency(db);
    expect(await first(agencyId)).toBeUndefined();
    await published(agencyId, 'Singkat untuk jabatan lain', 10, false);
    expect(await first(agencyId)).toBe('Singkat untuk jabatan lain');
    await published(agencyId, 'Panjang untuk jabatan ini', 90, true);
    await published(agencyId, 'Seperempat jam', 15, true);
    await published(agencyId, 'Perlu persetujuan', 5, true, 'APPROVAL');
    expect(await first(agencyId)).toBe('Seperempat jam');
    expect(await first(agencyId, null)).toBe('Singkat untuk jabatan lain');
    expect(await first(await anAgency(db))).toBeUndefined();
  });

  it('is what the agency has chosen for the group of the position, as long as it can be begun at once', async () => {
    const [agencyId, date] = [await anAgency(db), '2026-11-21'];
    const post = await aPosition(db, { agencyId, positionGroup: 'PELAKSANA' });
    await published(agencyId, 'Terpendek', 10, false);
    const courseId = await published(agencyId, 'Pilihan BKPSDM', 15, false);
    const chosen = async (group: 'PELAKSANA' | 'PENGAWAS') => {
      const value = [{ positionGroup: group, courseId }];
      await db.database.transaction((tx) => new AgencySettingService().setSetting(tx, { agencyId, key: 'firstCourses', value, from: date }));
      return (await reader().firstFor(agencyId, post, date))?.title;
    };
    expect(await chosen('PENGAWAS')).toBe('Terpendek');
    expect(await chosen('PELAKSANA')).toBe('Pilihan BKPSDM');
    await db.database.transaction((tx) => tx.query(`update catalogue.search_entry set card = card || '{"enrolmentRule": "APPROVAL"}' where course_id = $1`, [courseId]));
    expect(await chosen('PELAKSANA')).toBe('Terpendek');
  });
});
