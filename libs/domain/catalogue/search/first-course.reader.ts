import { Injectable } from '@nestjs/common';
import type { PositionId, UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

import type { CourseCard, CourseRatingCopy } from './course-page';

/** The course that somebody begins with. */
@Injectable()
export class FirstCourseReader {
  constructor(private readonly database: Database) {}

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
