import { indonesianDate } from '@piawai/domain/certificates/rules';
import { employeeName } from '@piawai/domain/organisation/rules';
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
  readonly reason: string | null;
  readonly frontTitle: string | null;
  readonly fullName: string | null;
  readonly backTitle: string | null;
}

/** Names and titles of today for messages `n`: joined when they are shown, so that nothing personal is kept with a message. */
export const DETAIL_COLUMNS = `
  n.id, n.kind, n.subject, title.title as "courseTitle", cert.jp, cert.number_text as number,
  coalesce(decision.reason, version.return_reason) as reason,
  person.front_title as "frontTitle", person.full_name as "fullName", person.back_title as "backTitle"`;

export const DETAIL_JOINS = `
  left join lateral (
    select v.title from catalogue.course_version v where v.course_id = (n.subject ->> 'courseId')::uuid
    order by v.state = 'PUBLISHED' desc, v.number desc limit 1
  ) title on true
  left join certificates.certificate cert on cert.id = (n.subject ->> 'certificateId')::uuid
  left join learning.standing_decision decision on n.kind = 'request_rejected' and decision.enrolment_id = (n.subject ->> 'enrolmentId')::uuid
  left join catalogue.course_version version on n.kind = 'draft_returned' and version.id = (n.subject ->> 'versionId')::uuid
  left join organisation.employee person on person.id = (n.subject ->> 'personId')::uuid`;

/** @param reader name of who reads it, and of the agency */
export function viewOf(details: NoticeDetails, reader: { readonly name: string; readonly agency: string }, language: NoticeLanguage): NoticeView {
  const { subject, courseTitle, jp, number, reason, frontTitle, fullName, backTitle } = details;
  const known: Partial<Record<NoticeToken, string | null>> = {
    ...reader,
    course: courseTitle,
    person: fullName === null ? null : employeeName(frontTitle, fullName, backTitle),
    jp: jp === null ? null : new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB').format(jp),
    number,
    reason,
    date: subject.on ? dateText(subject.on, language) : null,
    days: subject.days === undefined ? null : String(subject.days),
  };
  return Object.fromEntries(NOTICE_TOKENS.map((token) => [token, known[token] ?? ''])) as Record<NoticeToken, string>;
}

const dateText = (on: string, language: NoticeLanguage): string =>
  language === 'id' ? indonesianDate(on) : DateTime.fromISO(on, { zone: 'utc', locale: 'en-GB' }).toFormat('d LLLL yyyy');
