import { Injectable } from '@nestjs/common';
import type { CivilDate, PositionId, UnitId } from '@piawai/contracts';
import { OrganisationReader } from '@piawai/domain/organisation';
import { Database } from '@piawai/platform/database/database';

import type { CourseCard, CourseRatingCopy } from './course-page';

/** A first visit is short: longer courses are suggested only where nothing else can be begun. */
const SHORT_MINUTES = 20;

/**
 * Courses of agency $1 that anybody can begin at once on day $2: open, without approval, prerequisites and seats that may be taken.
 * `chosen.rank` where the agency chose it for position $3 or its group, by the choices $4 and $5, the nearer first.
 */
const STARTABLE = `
  select e.card, e.rating::float8 as rating, e.ratings from catalogue.search_entry e
  left join organisation.position p on p.id = $3 and p.agency_id = $1
  left join lateral (
    select min(c.rank) as rank from unnest($4::text[], $5::uuid[]) with ordinality as c(whose, course_id, rank)
     where c.course_id = e.course_id and c.whose in (p.id::text, p.position_group)) chosen on true
  where e.agency_id = $1 and e.card ->> 'enrolmentRule' = 'OPEN' and e.page -> 'prerequisites' = '[]' and e.page ->> 'capacity' is null
    and coalesce((e.page ->> 'opensOn')::date <= $2, true) and coalesce((e.page ->> 'closesOn')::date >= $2, true)`;

/** The course that somebody begins with. */
@Injectable()
export class FirstCourseReader {
  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationReader,
  ) {}

  /**
   * Among the courses that can be begun at once: what the agency has chosen for the position, else for its group; else a short one,
   * rather one that fits the position, the shortest. Null where there is none. Read by agency: the caller passes the one that the
   * actor belongs to.
   */
  async firstFor(agencyId: UnitId, positionId: PositionId | null, date: CivilDate): Promise<CourseCard | null> {
    const { firstCourses } = await this.organisation.settingsOf(agencyId, date);
    // A choice for the position goes before one for its group.
    const choices = firstCourses.toSorted((a, b) => Number(!a.positionId) - Number(!b.positionId));
    const [row] = await this.database.read<CourseRatingCopy & { card: Omit<CourseCard, keyof CourseRatingCopy> }>(
      `${STARTABLE}
       order by chosen.rank nulls last, (e.card ->> 'minutes')::numeric > ${SHORT_MINUTES},
                not (e.all_positions or coalesce($3::uuid = any (e.position_ids), false)), (e.card ->> 'minutes')::numeric, e.course_id
       limit 1`,
      [agencyId, date, positionId, choices.map(({ positionId: position, positionGroup }) => position ?? positionGroup), choices.map(({ courseId }) => courseId)],
    );
    return row ? { ...row.card, rating: row.rating, ratings: row.ratings } : null;
  }
}
