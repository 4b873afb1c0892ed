import type { AccountId, PostId } from '@piawai/contracts';

import { CHANGE_MINUTES, mentionsIn } from './plain-text.rules';

export const POST_STATES = ['OPEN', 'HIDDEN', 'WITHDRAWN'] as const;
export type PostState = (typeof POST_STATES)[number];

/** Somebody who wrote or is named, as colleagues see them. */
export interface Named {
  readonly accountId: AccountId;
  readonly name: string;
}

/** A post as its reader may see it. */
export interface Post {
  readonly id: PostId;
  readonly author: Named;
  /** Written by somebody who runs the course. */
  readonly byStaff: boolean;
  readonly mine: boolean;
  readonly state: PostState;
  /** Empty where the reader may not see it. */
  readonly text: string;
  /** Who is named in the text. */
  readonly mentions: Named[];
  readonly postedAt: Date;
  readonly changedAt: Date | null;
  /** Until when its writer may change it; null for everybody else. */
  readonly changeableUntil: Date | null;
  /** Why it was hidden; for its writer and for those who run the course. */
  readonly hiddenReason: string | null;
  /** Reasons of those who reported it, not looked at yet; for those who run the course. */
  readonly reports: string[];
}

export interface PostRow {
  readonly id: PostId;
  readonly accountId: AccountId;
  readonly byStaff: boolean;
  readonly mine: boolean;
  readonly state: PostState;
  readonly text: string;
  readonly postedAt: Date;
  readonly changedAt: Date | null;
  readonly hiddenReason: string | null;
  readonly reports: string[];
}

const MAY_SEE_HIDDEN = '($3::boolean or p.account_id = $2::uuid)';

/** Columns of post `p` for the reader with account $2, who runs the course or not ($3). */
export const POST_COLUMNS = `
  p.id, p.account_id as "accountId", p.by_staff as "byStaff", p.account_id = $2 as mine,
  case when p.withdrawn_at is not null then 'WITHDRAWN' when p.hidden_at is not null then 'HIDDEN' else 'OPEN' end as state,
  case when p.hidden_at is null or ${MAY_SEE_HIDDEN} then p.text else '' end as text,
  p.posted_at as "postedAt", p.changed_at as "changedAt", case when ${MAY_SEE_HIDDEN} then p.hidden_reason end as "hiddenReason",
  case when $3 then array(select r.reason from learning.post_report r where r.post_id = p.id and r.settled_at is null order by r.reported_at limit 20) else '{}'::text[] end as reports`;

/** What the lesson of post `p` is called in the newest published version that holds it. */
export const LESSON_TITLE = `
  (select r.title from catalogue.version_lesson l
     join catalogue.course_version v on v.id = l.version_id and v.state = 'PUBLISHED'
     join catalogue.lesson_revision r on r.id = l.lesson_revision_id
    where l.lesson_id = p.lesson_id and v.course_id = p.course_id order by v.number desc limit 1)`;

export function postOf(row: PostRow, names: ReadonlyMap<AccountId, string>): Post {
  const named = (accountId: AccountId): Named => ({ accountId, name: names.get(accountId) ?? '' });
  const { accountId, mine, state, ...post } = row;
  return {
    ...post, mine, state,
    author: named(accountId),
    mentions: mentionsIn(row.text).map(named),
    changeableUntil: mine && state === 'OPEN' ? new Date(row.postedAt.getTime() + CHANGE_MINUTES * 60_000) : null,
  };
}
