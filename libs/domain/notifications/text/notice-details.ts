import { employeeName, indonesianDate } from '@piawai/domain/organisation/rules';
import { DateTime } from 'luxon';

import { NOTICE_TOKENS, type NoticeKind, type NoticeLanguage, type NoticeSubject, type NoticeToken } from '../kinds/notice-kinds.rules';

/** What a text may say: every token, as text; '' where there is nothing to say. */
export type NoticeView = Readonly<Record<NoticeToken, string>>;

/** A message with what is read for it at present. */
export interface NoticeDetails {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly subject: NoticeSubject;
  readonly courseTitle: string | null;
  readonly jp: number | null;
  readonly number: string | null;
  readonly awaitsSignature: boolean;
  readonly reason: string | null;
  readonly announcementTitle: string | null;
  readonly announcementText: string | null;
  readonly frontTitle: string | null;
  readonly fullName: string | null;
  readonly backTitle: string | null;
}

/** Characters of an announcement that a message carries; the rest is on its page. */
const EXCERPT = 600;

/** Names and titles of today for messages `n`: joined when they are shown, so that nothing personal is kept with a message. */
export const DETAIL_COLUMNS = `
  n.id, n.kind, n.subject, title.title as "courseTitle", cert.jp, cert.number_text as number,
  coalesce(cert.awaits_signature and not exists (select from certificates.signed_document g where g.certificate_id = cert.id), false) as "awaitsSignature",
  coalesce(decision.reason, version.return_reason, change.reason, post.hidden_reason) as reason,
  announced.title as "announcementTitle", left(announced.text, ${EXCERPT + 1}) as "announcementText",
  person.front_title as "frontTitle", person.full_name as "fullName", person.back_title as "backTitle"`;

export const DETAIL_JOINS = `
  left join lateral (
    select v.title from catalogue.course_version v where v.course_id = (n.subject ->> 'courseId')::uuid
    order by v.state = 'PUBLISHED' desc, v.number desc limit 1
  ) title on true
  left join certificates.certificate cert on cert.id = (n.subject ->> 'certificateId')::uuid
  left join learning.standing_decision decision on n.kind = 'request_rejected' and decision.enrolment_id = (n.subject ->> 'enrolmentId')::uuid
  left join catalogue.course_version version on n.kind = 'draft_returned' and version.id = (n.subject ->> 'versionId')::uuid
  left join learning.enrolment_change change
    on change.batch_id = (n.subject ->> 'batchId')::uuid and change.enrolment_id = (n.subject ->> 'enrolmentId')::uuid
  left join learning.announcement announced on announced.id = (n.subject ->> 'announcementId')::uuid and announced.withdrawn_at is null
  left join learning.post post on n.kind = 'post_hidden' and post.id = (n.subject ->> 'postId')::uuid
  left join organisation.employee person on person.id = (n.subject ->> 'personId')::uuid`;

const WAITS: Readonly<Record<NoticeLanguage, string>> = { id: 'menunggu tanda tangan elektronik', en: 'waits for its electronic signature' };

/** @param reader name of who reads it, and of the agency */
export function viewOf(details: NoticeDetails, reader: { readonly name: string; readonly agency: string }, language: NoticeLanguage): NoticeView {
  const { subject, courseTitle, jp, number, awaitsSignature, reason, announcementTitle, announcementText, frontTitle, fullName, backTitle } = details;
  const known: Partial<Record<NoticeToken, string | null>> = {
    ...reader,
    course: courseTitle,
    person: fullName === null ? null : employeeName(frontTitle, fullName, backTitle),
    jp: jp === null ? null : new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB').format(jp),
    number,
    signature: awaitsSignature ? WAITS[language] : null,
    reason,
    date: subject.on ? dateText(subject.on, language) : null,
    heading: announcementTitle,
    excerpt: announcementText && (announcementText.length > EXCERPT ? `${announcementText.slice(0, EXCERPT).trimEnd()} …` : announcementText),
    days: subject.days === undefined ? null : String(subject.days),
  };
  return Object.fromEntries(NOTICE_TOKENS.map((token) => [token, known[token] ?? ''])) as Record<NoticeToken, string>;
}

const dateText = (on: string, language: NoticeLanguage): string =>
  language === 'id' ? indonesianDate(on) : DateTime.fromISO(on, { zone: 'utc', locale: 'en-GB' }).toFormat('d LLLL yyyy');
