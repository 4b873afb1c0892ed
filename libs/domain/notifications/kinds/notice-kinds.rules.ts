/** Languages in which messages are written. */
export const NOTICE_LANGUAGES = ['id', 'en'] as const;
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number];

export const NOTICE_CHANNELS = ['INBOX', 'EMAIL'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** What a message is about: ids, and dates or numbers where the kind needs them. No name, no text. */
export interface NoticeSubject {
  readonly enrolmentId?: string;
  readonly courseId?: string;
  readonly versionId?: string;
  readonly certificateId?: string;
  readonly exportId?: string;
  /** One act of an organiser: its reason is read when the message is shown. */
  readonly batchId?: string;
  readonly announcementId?: string;
  /** The question of a thread. */
  readonly questionId?: string;
  readonly postId?: string;
  /** The employee whom a message to somebody else is about. */
  readonly personId?: string;
  /** Civil date. */
  readonly on?: string;
  /** Days that are left. */
  readonly days?: number;
}

export interface NoticeKindWord {
  /** Who is told. */
  readonly who: string;
  /** A duty of the agency to tell: no preference turns it off. */
  readonly mandatory: boolean;
  /** Channels on which it goes unless the person chose otherwise. */
  readonly channels: readonly NoticeChannel[];
  /** Words that its text may use besides {{name}} and {{agency}}. */
  readonly tokens: readonly NoticeToken[];
  /** The page that the message leads to. */
  readonly link: (subject: NoticeSubject) => string;
}

export const NOTICE_TOKENS = ['name', 'agency', 'course', 'person', 'jp', 'number', 'signature', 'reason', 'date', 'days', 'heading', 'excerpt'] as const;
export type NoticeToken = (typeof NOTICE_TOKENS)[number];

const BOTH = ['INBOX', 'EMAIL'] as const;
const draftOf = ({ courseId }: NoticeSubject): string => `/susun/${courseId}`;
const learningOf = ({ enrolmentId }: NoticeSubject): string => `/belajar/${enrolmentId}`;
const questionOf = ({ courseId, questionId }: NoticeSubject): string => `/tanya/${courseId}/${questionId}`;
const certificateOf = ({ certificateId }: NoticeSubject): string => `/sertifikat/${certificateId}`;

/** Every kind of message, one line each. */
export const NOTICE_KINDS = {
  account_ready: { who: 'the person', mandatory: true, channels: BOTH, tokens: [], link: () => '/' },
  request_waiting: { who: 'the supervisor; without one, the admins of the unit', mandatory: false, channels: BOTH, tokens: ['person', 'course'], link: () => '/menunggu-tindakan' },
  request_approved: { who: 'who asked', mandatory: false, channels: BOTH, tokens: ['course'], link: learningOf },
  request_rejected: { who: 'who asked', mandatory: true, channels: BOTH, tokens: ['course', 'reason'], link: ({ courseId }) => `/katalog/${courseId}` },
  request_forwarded: { who: 'the stand-in of the supervisor, then the admins of the agency', mandatory: false, channels: BOTH, tokens: ['person', 'course', 'days'], link: () => '/menunggu-tindakan' },
  decision_withdrawn: { who: 'who asked', mandatory: true, channels: BOTH, tokens: ['course'], link: learningOf },
  seat_given: { who: 'the first of the waiting list', mandatory: true, channels: BOTH, tokens: ['course'], link: learningOf },
  waiting_passed: { who: 'who no longer meets the conditions when a seat is free', mandatory: true, channels: BOTH, tokens: ['course'], link: ({ courseId }) => `/katalog/${courseId}` },
  review_waiting: { who: 'the reviewers of the agency, not the author', mandatory: false, channels: BOTH, tokens: ['course'], link: ({ courseId }) => `/tinjauan/${courseId}` },
  review_forwarded: { who: 'the stand-ins of reviewers and the other reviewers, then the admins of the agency', mandatory: false, channels: BOTH, tokens: ['course', 'days'], link: ({ courseId }) => `/tinjauan/${courseId}` },
  draft_returned: { who: 'the author', mandatory: false, channels: BOTH, tokens: ['course', 'reason'], link: draftOf },
  course_published: { who: 'the author', mandatory: false, channels: ['INBOX'], tokens: ['course'], link: draftOf },
  deadline_near: { who: 'who has not finished', mandatory: false, channels: BOTH, tokens: ['course', 'date', 'days'], link: learningOf },
  assigned: { who: 'who was enrolled by an admin', mandatory: true, channels: BOTH, tokens: ['course', 'date'], link: learningOf },
  deadline_changed: { who: 'the learner', mandatory: false, channels: BOTH, tokens: ['course', 'date', 'reason'], link: learningOf },
  exempted: { who: 'the learner', mandatory: true, channels: BOTH, tokens: ['course', 'reason'], link: learningOf },
  withdrawn: { who: 'the learner', mandatory: true, channels: BOTH, tokens: ['course', 'reason'], link: learningOf },
  reinstated: { who: 'the learner', mandatory: true, channels: BOTH, tokens: ['course', 'date', 'reason'], link: learningOf },
  certificate_issued: { who: 'the holder', mandatory: false, channels: BOTH, tokens: ['course', 'jp', 'number', 'signature'], link: certificateOf },
  certificate_signed: { who: 'the holder', mandatory: false, channels: BOTH, tokens: ['course', 'jp', 'number'], link: certificateOf },
  certificate_corrected: { who: 'the holder', mandatory: true, channels: BOTH, tokens: ['course', 'number'], link: certificateOf },
  certificate_revoked: { who: 'the holder', mandatory: true, channels: BOTH, tokens: ['course', 'number'], link: certificateOf },
  completion_annulled: { who: 'the learner', mandatory: true, channels: BOTH, tokens: ['course'], link: (subject) => `${learningOf(subject)}/mengapa` },
  announcement: { who: 'the participants in the states chosen', mandatory: false, channels: BOTH, tokens: ['course', 'heading', 'excerpt'], link: ({ courseId }) => `/pengumuman/${courseId}` },
  question_asked: { who: 'the author of the course', mandatory: false, channels: ['INBOX'], tokens: ['course', 'person'], link: questionOf },
  question_answered: { who: 'who asked', mandatory: false, channels: BOTH, tokens: ['course', 'person'], link: questionOf },
  mentioned: { who: 'who is named in a post', mandatory: false, channels: BOTH, tokens: ['course', 'person'], link: questionOf },
  post_reported: { who: 'the author of the course; the organisers when the author wrote it', mandatory: false, channels: BOTH, tokens: ['course'], link: questionOf },
  post_hidden: { who: 'who wrote the post', mandatory: true, channels: ['INBOX'], tokens: ['course', 'reason'], link: questionOf },
  change_asked: { who: 'who completed a course two weeks ago and has not said what it changed', mandatory: false, channels: ['INBOX'], tokens: ['course'], link: learningOf },
  jp_reminder: { who: 'who has not met the JP of the year, once in a week', mandatory: false, channels: BOTH, tokens: [], link: () => '/capaian' },
  export_ready: { who: 'who ordered it', mandatory: false, channels: ['INBOX'], tokens: [], link: () => '/laporan/ekspor' },
} as const satisfies Record<string, NoticeKindWord>;

export type NoticeKind = keyof typeof NOTICE_KINDS;

export const isNoticeKind = (kind: string): kind is NoticeKind => Object.hasOwn(NOTICE_KINDS, kind);

/** The list with its common type. */
export const kindWord = (kind: NoticeKind): NoticeKindWord => NOTICE_KINDS[kind];

/** Channels of a kind for a person: the defaults under the own choices; mandatory kinds keep theirs. */
export function channelsFor(kind: NoticeKind, choices: readonly { readonly channel: NoticeChannel; readonly wanted: boolean }[]): NoticeChannel[] {
  const { mandatory, channels } = kindWord(kind);
  if (mandatory) return [...channels];
  return NOTICE_CHANNELS.filter((channel) => choices.find((choice) => choice.channel === channel)?.wanted ?? channels.includes(channel));
}
