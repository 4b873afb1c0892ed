import { LONGEST_REMINDER } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';

import type { WantedNotice } from './wanted-notice';

/** What holds until the agency of the person decides otherwise. */
export const REMINDER_DAYS = [7, 1] as const;

/**
 * What can be due, each as rows (source, account, subject, on, began): a civil date `on` in a zone, and since when the person
 * has known of it. Other deadlines (plans) become further parts of this union.
 */
const DEADLINES = `
  select 'course ' || n.id as source, a.id as account_id, n.zone, v.closes_on as "on", (n.enrolled_at at time zone n.zone)::date as began,
         jsonb_build_object('enrolmentId', n.id, 'courseId', n.course_id) as subject
  from catalogue.course c
  join catalogue.course_version v on v.id = c.published_version_id
  join learning.enrolment n on n.course_id = c.id and n.state = 'ACTIVE'
  join accounts.account a on a.employee_id = n.employee_id
  where v.closes_on between ($1::timestamptz at time zone 'Asia/Jakarta')::date and ($1::timestamptz at time zone 'Asia/Jakarta')::date + ${LONGEST_REMINDER + 2}
  union all
  select 'due ' || n.id, a.id, n.zone, n.due_on, (n.enrolled_at at time zone n.zone)::date,
         jsonb_build_object('enrolmentId', n.id, 'courseId', n.course_id)
  from learning.enrolment n
  join accounts.account a on a.employee_id = n.employee_id
  where n.state = 'ACTIVE' and n.due_on between ($1::timestamptz at time zone 'Asia/Jakarta')::date and ($1::timestamptz at time zone 'Asia/Jakarta')::date + ${LONGEST_REMINDER + 2}`;

/** Days of the agency `a.agency_id` on its date `d`, as an array. */
const DAYS_OF_AGENCY = `
  select array(select jsonb_array_elements_text(coalesce(
    (select s.value from organisation.agency_setting s where s.agency_id = a.agency_id and s.key = 'reminderDays'
       and s.valid_from <= ($1::timestamptz at time zone d.zone)::date order by s.valid_from desc limit 1), to_jsonb($2::int[])))::int) as days`;

/**
 * Reminders that are due in the zone of each person, once for each day that the agency has set (seven days and one day before).
 * A worker that was away tells late, with the days that are left; whoever began later than that is told on the nearer days only.
 */
export async function dueReminders(tx: Tx, limit: number): Promise<WantedNotice[]> {
  return tx.query<WantedNotice>(
    `with deadline as (${DEADLINES}), stage as (
       select d.*, r.days, chosen.days as all_days, d."on" - ($1::timestamptz at time zone d.zone)::date as left_over
       from deadline d join accounts.account a on a.id = d.account_id
       cross join lateral (${DAYS_OF_AGENCY}) chosen cross join unnest(chosen.days) as r(days)
     )
     select 'deadline_near' as kind, 'deadline ' || s.source || ' ' || s."on" || ' ' || s.days as source, s.account_id as "accountId",
            s.subject || jsonb_build_object('on', s."on", 'days', s.left_over) as subject, false as late
     from stage s
     where s.left_over between 1 and s.days and s.began <= s."on" - s.days
       and not exists (select from unnest(s.all_days) as nearer(days) where nearer.days < s.days and s.left_over <= nearer.days)
       and not exists (select from notifications.notice n
                       where n.account_id = s.account_id and n.source = 'deadline ' || s.source || ' ' || s."on" || ' ' || s.days)
     order by s.account_id, source limit $3`,
    [tx.now, [...REMINDER_DAYS], limit],
  );
}
