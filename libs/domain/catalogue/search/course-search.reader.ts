import { Injectable } from '@nestjs/common';
import { type CompetencyId, type CourseId, DomainError, type PositionId, type UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

import { cursorId, cursorPlace } from '../reading/cursor.rules';
import type { CourseCard, CoursePage, CourseRatingCopy, TaughtCompetency } from './course-page';
import { prefixQuery } from './search-words.rules';

export interface CourseFilter {
  /** Words of the reader, forgiving of spelling. */
  readonly words?: string;
  readonly formId?: number;
  readonly competencyId?: CompetencyId;
  /** Only courses meant for this position, or for all. */
  readonly positionId?: PositionId;
  /** Default: nearest to the words, newest without any. */
  readonly sort?: CourseSort;
}

export const COURSE_SORTS = ['NEWEST', 'RATING', 'TITLE'] as const;
export type CourseSort = (typeof COURSE_SORTS)[number];

export interface CatalogueFilters {
  readonly forms: { readonly formId: number; readonly nameId: string; readonly nameEn: string; readonly courses: number }[];
  readonly competencies: Omit<TaughtCompetency, 'level'>[];
}

interface FoundRow extends CourseRatingCopy {
  card: Omit<CourseCard, keyof CourseRatingCopy>;
  place: Date | number | string;
  id: CourseId;
}

/** $1 agency, $2 form, $3 competency, $4 position: each may be null. */
const FILTERED = `e.agency_id = $1 and ($2::smallint is null or e.form_id = $2)
  and ($3::uuid is null or $3 = any (e.competency_ids)) and ($4::uuid is null or e.all_positions or $4 = any (e.position_ids))`;

interface Order {
  /** What a row is placed by, then its id; the direction holds for both. */
  readonly place: string;
  readonly type: 'timestamptz' | 'numeric' | 'text';
  readonly direction: 'asc' | 'desc';
}

/** BEST is nearest to the words that were typed. */
const ORDERS: Readonly<Record<CourseSort | 'BEST', Order>> = {
  BEST: { place: 'm.score', type: 'numeric', direction: 'desc' },
  NEWEST: { place: 'e.published_at', type: 'timestamptz', direction: 'desc' },
  // What nobody has rated yet stands behind what was rated worst.
  RATING: { place: 'coalesce(e.rating, 0)', type: 'numeric', direction: 'desc' },
  TITLE: { place: 'lower(e.title)', type: 'text', direction: 'asc' },
};
const CURSOR_KINDS = { timestamptz: 'instant', numeric: 'score', text: 'text' } as const;

/** $8 and $9, the words, are there only with `searching`. */
function listSql({ place, type, direction }: Order, searching: boolean): string {
  const source = searching ? 'catalogue.matching_courses($8, $9) m join catalogue.search_entry e on e.course_id = m.course_id' : 'catalogue.search_entry e';
  return `
  select e.card, e.rating::float8 as rating, e.ratings, ${place} as place, e.course_id as id from ${source}
   where ${FILTERED} and ($5::${type} is null or (${place}, e.course_id) ${direction === 'asc' ? '>' : '<'} ($5, $6::uuid))
   order by ${place} ${direction}, e.course_id ${direction} limit $7`;
}

/** The published courses of an agency. Read by agency: the caller passes the one that the actor belongs to. */
@Injectable()
export class CourseSearchReader {
  constructor(private readonly database: Database) {}

  /** @param limit rows per page, up to 100 */
  async search(agencyId: UnitId, filter: CourseFilter, limit: number, after?: string): Promise<Page<CourseCard>> {
    const query = prefixQuery(filter.words ?? '');
    const [place, id] = after ? decodeCursor(after, 2) : [];
    const order = ORDERS[filter.sort ?? (query ? 'BEST' : 'NEWEST')];
    const from = after ? [cursorPlace(place, CURSOR_KINDS[order.type]), cursorId(id)] : [null, null];
    const base = [agencyId, filter.formId ?? null, filter.competencyId ?? null, filter.positionId ?? null, ...from, limit + 1];
    const rows = await this.database.read<FoundRow>(listSql(order, query !== null), query ? [...base, query, filter.words] : base);
    const found = pageOf(rows, limit, (row) => [row.place instanceof Date ? row.place.toISOString() : row.place, row.id]);
    return { items: found.items.map(({ card, rating, ratings }) => ({ ...card, rating, ratings })), next: found.next };
  }

  /** @throws platform.not_found for a course that is not in the agency's catalogue */
  async page(agencyId: UnitId, courseId: CourseId): Promise<CoursePage> {
    const [row] = await this.database.read<CourseRatingCopy & { page: Omit<CoursePage, keyof CourseRatingCopy> }>(
      'select e.page, e.rating::float8 as rating, e.ratings from catalogue.search_entry e where e.course_id = $1 and e.agency_id = $2',
      [courseId, agencyId],
    );
    if (!row) throw new DomainError('platform.not_found');
    return { ...row.page, rating: row.rating, ratings: row.ratings };
  }

  /** Forms and competencies that the agency's catalogue holds. */
  async filters(agencyId: UnitId): Promise<CatalogueFilters> {
    const forms = await this.database.read<CatalogueFilters['forms'][number]>(
      `select e.form_id as "formId", f.name_id as "nameId", f.name_en as "nameEn", count(*) as courses
         from catalogue.search_entry e
         join standards.development_form f on f.id = e.form_id
        where e.agency_id = $1 group by e.form_id, f.name_id, f.name_en order by e.form_id`,
      [agencyId],
    );
    const competencies = await this.database.read<CatalogueFilters['competencies'][number]>(
      `select s.id, s.code, s.name_id as "nameId", s.name_en as "nameEn"
         from standards.competency s
        where s.id in (select unnest(e.competency_ids) from catalogue.search_entry e where e.agency_id = $1)
        order by s.ordinal, s.code collate "C"`,
      [agencyId],
    );
    return { forms, competencies };
  }
}
