import type { Scope } from '@piawai/contracts';

import type { SqlParams } from '../completion/sql-params';
import { standingQuestion } from './dashboard.reader';
import { peopleStanding, type StandingPlace } from './people-standing';

export const STANDINGS = ['ALL', 'BEHIND', 'REACHED', 'NO_DUTY'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Which of the people behind the dashboard's numbers are meant. */
export interface NamesFilter extends StandingPlace {
  readonly year: number | null;
  readonly standing: Standing;
  /** Only those with counted JP in this month of the year, 1 to 12. */
  readonly month?: number | undefined;
}

const CONDITIONS: Readonly<Record<Standing, string>> = {
  ALL: 'true',
  BEHIND: 's.target is not null and s.jp < s.target',
  REACHED: 's.target is not null and s.jp >= s.target',
  NO_DUTY: 's.target is null',
};

/**
 * One row per person behind a number: employee_id, full_name, front_title, back_title, nip, employee_kind, unit_name, jp, target,
 * remaining (null without a duty) and month_jp (null when no month is asked for). Scoped by today's membership.
 */
export function peopleNames(scope: Scope, filter: NamesFilter, params: SqlParams): string {
  const question = standingQuestion(scope, filter, filter.year);
  const people = peopleStanding(scope, question, params);
  const month = filter.month
    ? `cross join lateral (
         select sum(a.counted) as jp from competency.jp_award a
         where a.employee_id = s.employee_id and a.year = ${params.add(question.year, 'smallint')} and extract(month from a.counted_on) = ${params.add(filter.month, 'int')}) month`
    : '';
  return `
    select s.employee_id, e.full_name, e.front_title, e.back_title, n.value as nip, s.employee_kind, u.name as unit_name, s.jp, s.target,
      case when s.target is not null then greatest(0, s.target - s.jp) end as remaining, ${month ? 'month.jp' : 'null::numeric'} as month_jp
    from (${people}) s
    ${month}
    join organisation.employee e on e.id = s.employee_id
    join organisation.unit u on u.id = s.unit_id
    left join organisation.employee_identifier n on n.employee_id = s.employee_id and n.kind = 'NIP' and n.valid @> ${params.add(question.on, 'date')}
    where ${CONDITIONS[filter.standing]} ${month ? 'and month.jp > 0' : ''}`;
}
