import { Injectable } from '@nestjs/common';
import type { CompletionId, CourseId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { COUNTED_ANSWERS } from '../course/version-answers';
import { LEAST_ANSWERS } from '../feedback/feedback.rules';

/** What the catalogue shows of a course; null and 0 while too few people answered. */
export interface CourseRating {
  readonly courseId: CourseId;
  /** Mean of all answers, 1 to 5, one decimal. */
  readonly rating: number | null;
  readonly ratings: number;
}

/** Counts what the catalogue keeps a copy of. */
@Injectable()
export class RatingService {
  /** The present ratings of courses, which from now on also wait to be looked at for findings. */
  async countRatings(tx: Tx, courseIds: readonly CourseId[]): Promise<CourseRating[]> {
    const ids = [...new Set(courseIds)].sort();
    // The rows are held until the commit: two counts of one course follow each other, so the later one is the copy that stays.
    await tx.query(
      `insert into evaluation.course_look (course_id, changed_at) select c.id, $2 from unnest($1::uuid[]) as c(id) order by c.id
       on conflict (course_id) do update set changed_at = excluded.changed_at, looked_at = null`,
      [ids, tx.now],
    );
    const rows = await tx.query<{ courseId: CourseId; rating: number; ratings: number }>(
      `select f.course_id as "courseId", round(avg((f.relevant + f.clear + f.confident) / 3.0), 1)::float8 as rating, count(*)::int as ratings
         from ${COUNTED_ANSWERS} and f.course_id = any ($1::uuid[]) group by f.course_id`,
      [ids],
    );
    const byId = new Map(rows.map((row) => [row.courseId, row]));
    return ids.map((courseId) => {
      const row = byId.get(courseId);
      return row && row.ratings >= LEAST_ANSWERS ? row : { courseId, rating: null, ratings: 0 };
    });
  }

  /** Courses about which answers fall away with their completions. */
  async coursesOf(tx: Tx, completionIds: readonly CompletionId[]): Promise<CourseId[]> {
    if (completionIds.length === 0) return [];
    const rows = await tx.query<{ courseId: CourseId }>('select f.course_id as "courseId" from evaluation.feedback f where f.completion_id = any ($1::uuid[])', [completionIds]);
    return rows.map(({ courseId }) => courseId);
  }
}
