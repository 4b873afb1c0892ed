import { CHANGE_ASKED_AFTER_DAYS } from '@piawai/domain/evaluation/rules';
import type { Tx } from '@piawai/platform/database/tx';

import { wantsKind } from '../preference/wants-kind';
import type { WantedNotice } from './wanted-notice';

/** A worker that was away asks this many days late; what ended before is let be. */
const LATE_DAYS = 7;

/** Who completed a course two weeks ago, has not said what it changed, was not asked yet, and wants to be. */
export async function changesToAsk(tx: Tx, limit: number): Promise<WantedNotice[]> {
  return tx.query<WantedNotice>(
    `select 'change_asked' as kind, 'change_asked ' || k.id as source, a.id as "accountId",
            jsonb_build_object('enrolmentId', k.enrolment_id, 'courseId', k.course_id) as subject, false as late
       from learning.completion k
       join organisation.employee p on p.id = k.employee_id
       join accounts.account a on a.employee_id = coalesce(p.merged_into, p.id)
      where k.completed_on between ($1::timestamptz at time zone 'Asia/Jakarta')::date - $2::int - $3::int - 1
                               and ($1::timestamptz at time zone 'Asia/Jakarta')::date - $2::int + 1
        and k.completed_at between $1::timestamptz - make_interval(days => $2 + $3) and $1::timestamptz - make_interval(days => $2)
        and not exists (select from learning.completion_annulled n where n.completion_id = k.id)
        and not exists (select from evaluation.change_line w where w.completion_id = k.id)
        and not exists (select from notifications.notice n where n.account_id = a.id and n.source = 'change_asked ' || k.id)
        and ${wantsKind('a.id', 'change_asked')}
      order by k.completed_on, k.id limit $4`,
    [tx.now, CHANGE_ASKED_AFTER_DAYS, LATE_DAYS, limit],
  );
}
