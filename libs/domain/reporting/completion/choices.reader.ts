import { Injectable } from '@nestjs/common';
import type { CourseId, Scope, UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

/** A unit that a report can be narrowed to. */
export interface UnitChoice {
  readonly id: UnitId;
  readonly name: string;
  /** Steps below the topmost choice. */
  readonly depth: number;
}

/** A course that a report can be narrowed to. */
export interface CourseChoice {
  readonly id: CourseId;
  readonly code: string;
  readonly title: string;
}

const UNITS_AT_MOST = 1_000;
const COURSES_AT_MOST = 20;

/** What the filters of a report offer; units by reach, courses by agency. */
@Injectable()
export class ChoicesReader {
  constructor(private readonly database: Database) {}

  /** Units within reach in the order of the tree. */
  async units(scope: Scope): Promise<UnitChoice[]> {
    const roots = scope.reaches.flatMap((reach) => (reach.kind === 'subtree' ? [reach.unitId] : []));
    return this.database.read<UnitChoice>(
      `select u.id, u.name, max(c.depth) as depth
       from organisation.unit_closure c
       join organisation.unit u on u.id = c.descendant_id
       cross join lateral (select array_agg(a.name order by path.depth desc) as names from organisation.unit_closure path
                           join organisation.unit a on a.id = path.ancestor_id where path.descendant_id = u.id) place
       where c.ancestor_id = any ($1)
       group by u.id, u.name, place.names order by place.names, u.id limit ${UNITS_AT_MOST}`,
      [roots],
    );
  }

  /** Published courses of the agency whose title or code holds the words; the first by title. */
  async courses(scope: Scope, words: string): Promise<CourseChoice[]> {
    return this.database.read<CourseChoice>(
      `select c.id, c.code, v.title from catalogue.course c join catalogue.course_version v on v.id = c.published_version_id
       where c.agency_id = $1 and (v.title ilike '%' || $2 || '%' or c.code ilike $2 || '%')
       order by v.title, c.id limit ${COURSES_AT_MOST}`,
      [scope.actor.agencyId, words.replace(/[\\%_]/g, '\\$&')],
    );
  }
}
