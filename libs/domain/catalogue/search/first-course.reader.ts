import { Injectable } from '@nestjs/common';
import type { CivilDate, PositionId, UnitId } from '@piawai/contracts';
import { OrganisationReader } from '@piawai/domain/organisation';
import { Database } from '@piawai/platform/database/database';

import type { CourseCard, CourseRatingCopy } from './course-page';

/** The course that somebody begins with. */
@Injectable()
export class FirstCourseReader {
  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationReader,
  ) {}

  /**
   * What the agency has chosen for the group of the position, while it is published and open; else the shortest that fits.
   * Read by agency: the caller passes the one that the actor belongs to.
   */
  async firstFor(agencyId: UnitId, positionId: PositionId | null, date: CivilDate): Promise<CourseCard | null> {
    const { firstCourses } = await this.organisation.settingsOf(agencyId, date);
    if (firstCourses.length > 0 && positionId) {
      const [chosen] = await this.database.read<{ card: CourseCard }>(
        `select e.card from catalogue.search_entry e
         join organisation.position p on p.id = $2 and p.agency_id = $1
         join unnest($3::text[], $4::uuid[]) as c(position_group, course_id) on c.position_group = p.position_group and c.course_id = e.course_id
         where e.agency_id = $1 and e.card->>'enrolmentRule' = 'OPEN'`,
        [agencyId, positionId, firstCourses.map((entry) => entry.positionGroup), firstCourses.map((entry) => entry.courseId)],
      );
      if (chosen) return chosen.card;
    }
    return this.shortestFor(agencyId, positionId);
  }

  /**
   * The shortest published course that fits a position and can be begun at once; where none fits, the shortest of the agency.
   * Null in an empty catalogue. Read by agency: the caller passes the one that the actor belongs to.
   */
  async shortestFor(agencyId: UnitId, positionId: PositionId | null): Promise<CourseCard | null> {
    const [row] = await this.database.read<CourseRatingCopy & { card: Omit<CourseCard, keyof CourseRatingCopy> }>(
      `select e.card, e.rating::float8 as rating, e.ratings from catalogue.search_entry e where e.agency_id = $1
       order by e.card->>'enrolmentRule' <> 'OPEN', not (e.all_positions or coalesce($2::uuid = any (e.position_ids), false)), (e.card->>'minutes')::numeric, e.course_id
       limit 1`,
      [agencyId, positionId],
    );
    return row ? { ...row.card, rating: row.rating, ratings: row.ratings } : null;
  }
}
