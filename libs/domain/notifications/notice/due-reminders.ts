import { LONGEST_REMINDER } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';

import { wantsKind } from '../preference/wants-kind';
import type { WantedNotice } from './wanted-notice';

/** What holds until the agency of the person decides otherwise. */
export const REMINDER_DAYS = [7, 1] as const;

const TODAY_IN_JAKARTA = `($1::timestamptz at time zone 'Asia/Jakarta')::date`;
const NEAR = `between ${TODAY_IN_JAKARTA} and ${TODAY_IN_JAKARTA} + ${LONGEST_REMINDER + 2}`;

/**
 * What can be due, each as rows (source, account, agency, subject, on, left_over, began): a civil date `on` in a zone, and since
 * when the person has known of it. A running course has one date, the nearer of its due day and its closing day that still lies
 * ahead. Other deadlines (plans) become further parts of this union.
 */
const DEADLINES = `
  select nearest.source || ' ' || n.id as source, a.id as account_id, a.agency_id, n.zone, nearest."on", nearest."on" - today.day as left_over,
         (n.enrolled_at at time zone n.zone)::date as began, jsonb_build_object('enrolmentId', n.id, 'courseId', n.course_id) as subject
  from (
    select e.id from catalogue.course c
    join catalogue.course_version v on v.id = c.published_version_id
    join learning.enrolment e on e.course_id = c.id and e.state = 'ACTIVE' where v.closes_on ${NEAR}
    union
    select e.id from learning.enrolment e where e.state = 'ACTIVE' and e.due_on ${NEAR}
  ) near
  join learning.enrolment n on n.id = near.id
  join catalogue.course c on c.id = n.course_id
  left join catalogue.course_version v on v.id = c.published_version_id
  join organisation.employee p on p.id = n.employee_id
  join accounts.account a on a.employee_id = coalesce(p.merged_into, p.id)
  cross join lateral (select ($1::timestamptz at time zone n.zone)::date as day) today
  cross join lateral (
    select d.source, d."on" from (values ('due', n.due_on), ('course', v.closes_on)) as d(source, "on")
    where d."on" > today.day order by d."on", d.source desc limit 1) nearest`;

/** Days of the agency of deadline `d` on its date, as an array. */
const DAYS_OF_AGENCY = `
  select array(select jsonb_array_elements_text(coalesce(
    (select s.value from organisation.agency_setting s where s.agency_id = d.agency_id and s.key = 'reminderDays'
       and s.valid_from <= ($1::timestamptz at time zone d.zone)::date order by s.valid_from desc limit 1), to_jsonb($2::int[])))::int) as days`;

/**
 * Reminders that are due in the zone of each person, once for each day that the agency has set (seven days and one day before).
 * A worker that was away tells late, with the days that are left; whoever began later than that is told on the nearer days only.
 */
export async function dueReminders(tx: Tx, limit: number): Promise<WantedNotice[]> {
  return tx.query<WantedNotice>(
    `with deadline as (${DEADLINES}), stage as (
       select d.*, r.days, chosen.days as all_days, 'deadline ' || d.source || ' ' || d."on" || ' ' || r.days as notice_source
       from deadline d cross join lateral (${DAYS_OF_AGENCY}) chosen cross join unnest(chosen.days) as r(days)
     )
     select 'deadline_near' as kind, s.notice_source as source, s.account_id as "accountId",
            s.subject || jsonb_build_object('on', s."on", 'days', s.left_over) as subject, false as late
     from stage s
     where s.left_over <= s.days and s.began <= s."on" - s.days
       and not exists (select from unnest(s.all_days) as nearer(days) where nearer.days < s.days and s.left_over <= nearer.days)
       and not exists (select from notifications.notice n where n.account_id = s.account_id and n.source = s.notice_source)
       and ${wantsKind('s.account_id', 'deadline_near')}
     order by s.account_id, source limit $3`,
    [tx.now, [...REMINDER_DAYS], limit],
  );
}
