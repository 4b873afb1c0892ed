import type { CompletionFilter } from './completion-filter';
import type { FactsReach } from './facts-reach';
import type { SqlParams } from './sql-params';

/**
 * One row per completion, or per enrolment in another state, with the same columns: id, employee_id, course_id, version_id, unit_id,
 * position_id, agency_id, employee_kind, state, jp, form_id, started_on, on_date, score.
 * Completions are insert-only, so the rows recorded until an instant are the same for ever; the other states are live.
 * @param reach whose facts, the filter's unit among it
 * @param factsUntil the instant; null = as of now
 */
export function completionFacts(reach: FactsReach, filter: CompletionFilter, factsUntil: Date | null, params: SqlParams): string {
  return filter.state === 'COMPLETED' ? completions(reach, filter, factsUntil, params) : enrolments(reach, filter, params);
}

function completions(reach: FactsReach, filter: CompletionFilter, factsUntil: Date | null, params: SqlParams): string {
  const until = factsUntil && params.add(factsUntil, 'timestamptz');
  return `select r.id, r.employee_id, r.course_id, r.version_id, r.unit_id, r.position_id, r.agency_id, r.employee_kind, 'COMPLETED' as state,
            r.jp, r.form_id, r.started_on, r.completed_on as on_date, r.score
          from learning.completion r
          where not exists (select from learning.completion_annulled x
                            where x.completion_id = r.id ${until ? `and x.recorded_at <= ${until}` : ''})
            ${until ? `and r.recorded_at <= ${until}` : ''}
            ${conditions(reach, filter, 'r.completed_on', params)}`;
}

function enrolments(reach: FactsReach, filter: CompletionFilter, params: SqlParams): string {
  const requestedOn = '(r.requested_at at time zone r.zone)::date';
  return `select r.id, r.employee_id, r.course_id, r.version_id, r.unit_id, r.position_id, r.agency_id, r.employee_kind, r.state,
            v.jp, v.form_id, (r.enrolled_at at time zone r.zone)::date as started_on, ${requestedOn} as on_date, null::numeric as score
          from learning.enrolment r join catalogue.course_version v on v.id = r.version_id
          where r.state = ${params.add(filter.state, 'text')}
            ${conditions(reach, filter, requestedOn, params)}`;
}

function conditions(reach: FactsReach, filter: CompletionFilter, date: string, params: SqlParams): string {
  const { courseId, from, to, employeeKind } = filter;
  return [
    reach(params),
    courseId && `r.course_id = ${params.add(courseId, 'uuid')}`,
    from && `${date} >= ${params.add(from, 'date')}`,
    to && `${date} <= ${params.add(to, 'date')}`,
    employeeKind && `r.employee_kind = ${params.add(employeeKind, 'text')}`,
  ]
    .filter(Boolean)
    .map((condition) => `and ${condition}`)
    .join('\n            ');
}
