import type { DomainEvent, EventName, EventPayloads } from '@piawai/contracts';

/**
 * Whom an event concerns. $1 events, $2 the id in each that `subjectOf` picks, $3 the instant of now.
 * Gives rows (kind, source, account, subject); `source` is a natural key, so that an event told again tells nobody again.
 * A row with `late` is not mailed: it tells of something long past, as after a backfill or a restore.
 */
interface NoticeSource<Name extends EventName> {
  readonly subjectOf: (payload: EventPayloads[Name]) => string;
  readonly sql: string;
}

const EVENTS = 'unnest($1::uuid[], $2::uuid[]) as e(event_id, subject_id)';
/** The account of a person; a merged duplicate counts as its person. */
const accountOf = (employee: string): string => `
  join organisation.employee p on p.id = ${employee}
  join accounts.account a on a.employee_id = coalesce(p.merged_into, p.id)`;
const row = (kind: string, source: string, account: string, subject: string, late = 'false'): string =>
  `select ${kind} as kind, ${source} as source, ${account} as "accountId", jsonb_build_object(${subject}) as subject, ${late} as late from ${EVENTS}`;

/** Accounts that hold one of the roles over a unit on a day. */
const holders = (roles: string, unit: string, day: string): string => `
  select g.account_id as id from accounts.grant_row g
  join organisation.unit_closure k on k.ancestor_id = g.reach_id and k.descendant_id = ${unit}
  where g.reach_kind = 'subtree' and g.role in (${roles}) and g.valid_from <= ${day} and (g.valid_to is null or g.valid_to > ${day})`;

/** The supervisor of the day; where there is none with an account, the admins of the unit. */
const REQUESTED = `
  with asked as (
    select n.id, n.course_id, n.employee_id, n.unit_id, d.day, a.id as supervisor
    from ${EVENTS}
    join learning.enrolment n on n.id = e.subject_id and n.state = 'REQUESTED'
    cross join lateral (select ($3::timestamptz at time zone n.zone)::date as day) d
    left join accounts.account a on a.employee_id = organisation.supervisor_of(n.employee_id, d.day)
  )
  select 'request_waiting' as kind, 'request_waiting ' || q.id as source, who.id as "accountId",
         jsonb_build_object('enrolmentId', q.id, 'courseId', q.course_id, 'personId', q.employee_id) as subject, false as late
  from asked q
  cross join lateral (
    select q.supervisor as id where q.supervisor is not null
    union
    (${holders(`'ADMIN_OPD', 'ADMIN_BKPSDM'`, 'q.unit_id', 'q.day')} and q.supervisor is null
       and g.account_id is distinct from (select own.id from accounts.account own where own.employee_id = q.employee_id))
  ) who`;

const DECIDED = `
  ${row(`case d.verdict when 'APPROVED' then 'request_approved' else 'request_rejected' end`, `'request_decided ' || n.id || case d.ordinal when 1 then '' else ' ' || d.ordinal end`, 'a.id', `'enrolmentId', n.id, 'courseId', n.course_id`)}
  join learning.enrolment n on n.id = e.subject_id
  join learning.standing_decision d on d.enrolment_id = n.id ${accountOf('n.employee_id')}`;

const WITHDRAWN = `
  ${row(`'decision_withdrawn'`, `'decision_withdrawn ' || d.id`, 'a.id', `'enrolmentId', n.id, 'courseId', n.course_id`)}
  join learning.enrolment_decision d on d.id = e.subject_id
  join learning.enrolment n on n.id = d.enrolment_id ${accountOf('n.employee_id')}`;

/** Every step that a request has taken; who was told of one is not told of it again. */
const FORWARDED = `
  with gone as (
    select n.id, n.course_id, n.employee_id, n.unit_id, s.step, s.goes_to, s.days, ($3::timestamptz at time zone n.zone)::date as day,
           coalesce(p.merged_into, p.id) as person
    from ${EVENTS}
    join learning.enrolment n on n.id = e.subject_id and n.state = 'REQUESTED'
    join organisation.employee p on p.id = n.employee_id
    join learning.request_step s on s.enrolment_id = n.id and s.step > 0
  )
  select 'request_forwarded' as kind, 'request_forwarded ' || q.id || ' ' || q.step as source, who.id as "accountId",
         jsonb_build_object('enrolmentId', q.id, 'courseId', q.course_id, 'personId', q.employee_id, 'days', q.days) as subject, false as late
  from gone q
  cross join lateral (
    select a.id from accounts.account a where q.goes_to = 'STAND_IN' and a.employee_id = organisation.stand_in_for(q.person, q.day)
    union
    (${holders(`'ADMIN_BKPSDM'`, 'q.unit_id', 'q.day')} and q.goes_to = 'BKPSDM'
       and g.account_id is distinct from (select own.id from accounts.account own where own.employee_id = q.person))
  ) who`;

const WAITED = `
  ${row(`case w.state when 'SEATED' then 'seat_given' else 'waiting_passed' end`, `'waiting_ended ' || w.id`, 'a.id', `'courseId', w.course_id, 'enrolmentId', w.enrolment_id`)}
  join learning.waiting_place w on w.id = e.subject_id and (w.state = 'SEATED' or w.state = 'PASSED' and w.passed_because <> 'learning.already_enrolled')
  ${accountOf('w.employee_id')}`;

const SUBMITTED = `
  ${row(`'review_waiting'`, `'review_waiting ' || e.event_id`, 'who.id', `'courseId', v.course_id, 'versionId', v.id`)}
  join catalogue.course_version v on v.id = e.subject_id and v.state = 'IN_REVIEW'
  join catalogue.course c on c.id = v.course_id
  join organisation.unit u on u.id = c.agency_id
  cross join lateral (${holders(`'PENYELENGGARA', 'ADMIN_BKPSDM'`, 'c.agency_id', '($3::timestamptz at time zone u.zone)::date')}) who
  where who.id <> c.author_account_id`;

/** Step 1: stand-ins of reviewers who are away, and the other reviewers. Step 2: the admins of the agency. Never the author. */
const REVIEW_FORWARDED = `
  with gone as (
    select v.id, v.course_id, c.agency_id, c.author_account_id, s.step, s.days, s.submitted_at, ($3::timestamptz at time zone u.zone)::date as day
    from ${EVENTS}
    join catalogue.course_version v on v.id = e.subject_id and v.state = 'IN_REVIEW'
    join catalogue.review_step s on s.version_id = v.id and s.submitted_at = v.submitted_at
    join catalogue.course c on c.id = v.course_id
    join organisation.unit u on u.id = c.agency_id
  )
  select 'review_forwarded' as kind, 'review_forwarded ' || q.id || ' ' || extract(epoch from q.submitted_at) || ' ' || q.step as source, who.id as "accountId",
         jsonb_build_object('courseId', q.course_id, 'versionId', q.id, 'days', q.days) as subject, false as late
  from gone q
  cross join lateral (
    (${holders(`'PENYELENGGARA', 'ADMIN_BKPSDM'`, 'q.agency_id', 'q.day')} and (q.step = 1 or g.role = 'ADMIN_BKPSDM'))
    union
    select b.id from (${holders(`'PENYELENGGARA', 'ADMIN_BKPSDM'`, 'q.agency_id', 'q.day')}) h
    join accounts.account a on a.id = h.id
    join organisation.stand_in i on i.employee_id = a.employee_id and i.valid @> q.day
    join accounts.account b on b.employee_id = i.stand_in_id
    where q.step = 1
  ) who
  where who.id <> q.author_account_id`;

const toAuthor = (kind: string, source: string): string => `
  ${row(kind, source, 'c.author_account_id', `'courseId', v.course_id, 'versionId', v.id`)}
  join catalogue.course_version v on v.id = e.subject_id
  join catalogue.course c on c.id = v.course_id`;

const toHolder = (kind: string, condition: string, late?: string): string => `
  ${row(`'${kind}'`, `'${kind} ' || c.id`, 'a.id', `'certificateId', c.id, 'courseId', c.course_id, 'enrolmentId', c.enrolment_id`, late)}
  join certificates.certificate c on c.id = e.subject_id ${accountOf('c.employee_id')}
  where ${condition}`;

/** A certificate of a course that ended so long ago comes late, and with many others. */
const LONG_AGO = `c.issued_on < ($3::timestamptz at time zone 'Asia/Jakarta')::date - 30`;

/** A certificate that fell with its completion is told with the completion. */
const REVOKED = toHolder(
  'certificate_revoked',
  `exists (select from certificates.certificate_status s where s.certificate_id = c.id and s.status = 'REVOKED' and s.reason <> 'COMPLETION_ANNULLED')`,
);

const ANNULLED = `
  ${row(`'completion_annulled'`, `'completion_annulled ' || c.id`, 'a.id', `'enrolmentId', c.enrolment_id, 'courseId', c.course_id`)}
  join learning.completion c on c.id = e.subject_id ${accountOf('c.employee_id')}`;

const ASSIGNED = `
  ${row(`'assigned'`, `'assigned ' || n.id`, 'a.id', `'enrolmentId', n.id, 'courseId', n.course_id, 'on', n.due_on`)}
  join learning.enrolment_order_row r on r.batch_id = e.subject_id
  join learning.enrolment n on n.id = r.enrolment_id and n.state in ('ACTIVE', 'COMPLETED') ${accountOf('n.employee_id')}`;

const CHANGED = `
  ${row(
    `case x.kind when 'DUE' then 'deadline_changed' when 'EXEMPT' then 'exempted' when 'WITHDRAW' then 'withdrawn' else 'reinstated' end`,
    `'enrolment_changed ' || x.batch_id || ' ' || n.id`, 'a.id', `'enrolmentId', n.id, 'courseId', n.course_id, 'batchId', x.batch_id, 'on', x.due_after`,
  )}
  join learning.enrolment_change x on x.batch_id = e.subject_id
  join learning.enrolment n on n.id = x.enrolment_id ${accountOf('n.employee_id')}`;
/** Everybody of the course in the states chosen, who was in it when it was sent. */
const ANNOUNCED = `
  ${row(`'announcement'`, `'announcement ' || x.id`, 'a.id', `'courseId', x.course_id, 'announcementId', x.id`)}
  join learning.announcement x on x.id = e.subject_id and x.withdrawn_at is null
  join learning.enrolment n on n.course_id = x.course_id and n.enrolled_at <= x.sent_at
   and n.state = any (case x.audience when 'ALL' then array['ACTIVE', 'COMPLETED'] else array[x.audience] end) ${accountOf('n.employee_id')}
  where a.id <> x.account_id`;

const POST_SUBJECT = `'courseId', o.course_id, 'questionId', coalesce(o.question_id, o.id), 'postId', o.id, 'personId', writer.employee_id`;
const POST = `
  join learning.post o on o.id = e.subject_id and o.withdrawn_at is null
  join accounts.account writer on writer.id = o.account_id
  join catalogue.course c on c.id = o.course_id`;
const ASKED = `
  ${row(`'question_asked'`, `'question_asked ' || o.id`, 'c.author_account_id', POST_SUBJECT)} ${POST}
  where o.account_id <> c.author_account_id and o.hidden_at is null`;
const ANSWERED = `
  ${row(`'question_answered'`, `'question_answered ' || o.id`, 'q.account_id', POST_SUBJECT)} ${POST}
  join learning.post q on q.id = o.question_id where q.account_id <> o.account_id and o.hidden_at is null`;
/** Once per (post, person); whoever asked hears of an answer as such. */
const MENTIONED = `
  ${row(`'mentioned'`, `'mentioned ' || o.id`, 'm.account_id', POST_SUBJECT)} ${POST}
  join learning.post_mention m on m.post_id = o.id
  left join learning.post q on q.id = o.question_id
  where m.account_id <> o.account_id and m.account_id is distinct from q.account_id and o.hidden_at is null`;
const REPORTED = `
  ${row(`'post_reported'`, `'post_reported ' || o.id`, 'who.id', POST_SUBJECT)} ${POST}
  join organisation.unit u on u.id = c.agency_id
  cross join lateral (
    select c.author_account_id as id where o.account_id <> c.author_account_id
    union
    (${holders(`'PENYELENGGARA', 'ADMIN_BKPSDM'`, 'c.agency_id', '($3::timestamptz at time zone u.zone)::date')} and o.account_id = c.author_account_id)
  ) who
  where o.hidden_at is null and who.id <> o.account_id`;
const HIDDEN = `
  ${row(`'post_hidden'`, `'post_hidden ' || e.event_id`, 'o.account_id', POST_SUBJECT)} ${POST}
  where o.hidden_at is not null and o.hidden_by <> o.account_id`;

const ACTIVATED = `${row(`'account_ready'`, `'account_ready ' || a.id`, 'a.id', '')} join accounts.account a on a.id = e.subject_id`;
const WRITTEN = `${row(`'export_ready'`, `'export_ready ' || x.id`, 'x.account_id', `'exportId', x.id`)} join reporting.export x on x.id = e.subject_id`;

const REMINDED = `
  ${row(`'jp_reminder'`, `'jp_reminder ' || r.week`, 'a.id', '')}
  join reporting.reminded_person r on r.reminder_id = e.subject_id ${accountOf('r.employee_id')}`;

type NoticeSources = { readonly [Name in EventName]?: NoticeSource<Name> };

/** Every event that tells somebody something. */
export const NOTICE_SOURCES = {
  'accounts.account_activated': { subjectOf: ({ accountId }) => accountId, sql: ACTIVATED },
  'learning.enrolment_requested': { subjectOf: ({ enrolmentId }) => enrolmentId, sql: REQUESTED },
  'learning.enrolment_decided': { subjectOf: ({ enrolmentId }) => enrolmentId, sql: DECIDED },
  'learning.people_assigned': { subjectOf: ({ batchId }) => batchId, sql: ASSIGNED },
  'learning.enrolments_changed': { subjectOf: ({ batchId }) => batchId, sql: CHANGED },
  'learning.decision_withdrawn': { subjectOf: ({ decisionId }) => decisionId, sql: WITHDRAWN },
  'learning.request_forwarded': { subjectOf: ({ enrolmentId }) => enrolmentId, sql: FORWARDED },
  'learning.waiting_ended': { subjectOf: ({ placeId }) => placeId, sql: WAITED },
  'learning.completion_annulled': { subjectOf: ({ completionId }) => completionId, sql: ANNULLED },
  'learning.announcement_sent': { subjectOf: ({ announcementId }) => announcementId, sql: ANNOUNCED },
  'learning.question_asked': { subjectOf: ({ postId }) => postId, sql: ASKED },
  'learning.question_answered': { subjectOf: ({ postId }) => postId, sql: ANSWERED },
  'learning.people_mentioned': { subjectOf: ({ postId }) => postId, sql: MENTIONED },
  'learning.post_reported': { subjectOf: ({ postId }) => postId, sql: REPORTED },
  'learning.post_hidden': { subjectOf: ({ postId }) => postId, sql: HIDDEN },
  'catalogue.course_submitted': { subjectOf: ({ versionId }) => versionId, sql: SUBMITTED },
  'catalogue.review_forwarded': { subjectOf: ({ versionId }) => versionId, sql: REVIEW_FORWARDED },
  'catalogue.course_returned': { subjectOf: ({ versionId }) => versionId, sql: toAuthor(`'draft_returned'`, `'draft_returned ' || e.event_id`) },
  'catalogue.course_published': { subjectOf: ({ versionId }) => versionId, sql: toAuthor(`'course_published'`, `'course_published ' || v.id`) },
  'certificates.certificate_issued': { subjectOf: ({ certificateId }) => certificateId, sql: toHolder('certificate_issued', 'c.edition = 1', LONG_AGO) },
  'certificates.certificate_signed': { subjectOf: ({ certificateId }) => certificateId, sql: toHolder('certificate_signed', `c.awaits_signature and c.state = 'ISSUED'`) },
  'certificates.certificate_superseded': { subjectOf: ({ supersededBy }) => supersededBy, sql: toHolder('certificate_corrected', 'true') },
  'certificates.certificate_revoked': { subjectOf: ({ certificateId }) => certificateId, sql: REVOKED },
  'reporting.reminder_ordered': { subjectOf: ({ reminderId }) => reminderId, sql: REMINDED },
  'reporting.export_written': { subjectOf: ({ exportId }) => exportId, sql: WRITTEN },
} satisfies NoticeSources;

/** The id that an event is about; null for an event that tells nobody anything. */
export function subjectOf(event: DomainEvent): string | null {
  const source = (NOTICE_SOURCES as NoticeSources)[event.name] as NoticeSource<EventName> | undefined;
  return source?.subjectOf(event.payload) ?? null;
}

export const sourceSql = (name: EventName): string => ((NOTICE_SOURCES as NoticeSources)[name] as NoticeSource<EventName>).sql;
