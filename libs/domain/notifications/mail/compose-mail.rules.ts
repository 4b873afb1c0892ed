import { type NoticeKind, type NoticeLanguage, kindWord } from '../kinds/notice-kinds.rules';

/** One message within a mail. */
export interface MailedNotice {
  readonly kind: NoticeKind;
  readonly subject: string;
  readonly text: string;
  /** Whole address of its page. */
  readonly link: string;
}

export interface MailContent {
  readonly language: NoticeLanguage;
  /** Name of the reader, with titles. */
  readonly name: string;
  readonly agency: string;
  /** The oldest first; not more than a mail shows. */
  readonly notices: readonly MailedNotice[];
  /** How many there are in all. */
  readonly count: number;
  /** Whole addresses of the inbox and of the own preferences. */
  readonly inboxLink: string;
  readonly preferencesLink: string;
}

const WORDS = {
  id: {
    hello: (name: string) => `Yth. ${name},`,
    open: 'Buka',
    many: (count: number) => `${count} pemberitahuan baru`,
    lead: (count: number) => `Ada ${count} pemberitahuan baru untuk Anda.`,
    more: (count: number) => `Dan ${count} pemberitahuan lain di Kotak Masuk Anda:`,
    sender: (agency: string) => `Surel otomatis dari ${agency}; mohon tidak dibalas.`,
    choose: 'Atur surel yang Anda terima:',
    mandatory: 'Pemberitahuan ini wajib dikirim.',
  },
  en: {
    hello: (name: string) => `Dear ${name},`,
    open: 'Open',
    many: (count: number) => `${count} new messages`,
    lead: (count: number) => `There are ${count} new messages for you.`,
    more: (count: number) => `And ${count} more in your inbox:`,
    sender: (agency: string) => `An automatic mail of ${agency}; please do not reply.`,
    choose: 'Choose which mails you get:',
    mandatory: 'This message must be sent.',
  },
} as const;

/** One message as it is, several as one list: plain text, and the same as simple HTML. */
export function composeMail(content: MailContent): { readonly subject: string; readonly text: string; readonly html: string } {
  const { language, name, agency, notices, count, inboxLink, preferencesLink } = content;
  const words = WORDS[language];
  const [only] = notices;
  const single = count === 1 && only !== undefined;
  const isMandatory = notices.every(({ kind }) => kindWord(kind).mandatory);
  const body: readonly Part[] = single
    ? [{ text: only.text }, { text: `${words.open}:`, link: only.link }]
    : [
        { text: words.lead(count) },
        ...notices.map(({ subject, link }) => ({ text: subject, link })),
        ...(count > notices.length ? [{ text: words.more(count - notices.length), link: inboxLink }] : []),
      ];
  const footer: readonly Part[] = [
    { text: words.sender(agency) },
    isMandatory ? { text: words.mandatory } : { text: words.choose, link: preferencesLink },
  ];
  const parts = [{ text: words.hello(name) }, ...body];
  return {
    subject: single ? only.subject : words.many(count),
    text: [...parts.map(asText), '--', ...footer.map(asText)].join('\n\n') + '\n',
    html: `<!doctype html><html lang="${language}"><body>${parts.map(asHtml).join('')}<hr>${footer.map(asHtml).join('')}</body></html>`,
  };
}

interface Part {
  readonly text: string;
  readonly link?: string;
}

const asText = ({ text, link }: Part): string => (link ? `${text}\n${link}` : text);

const asHtml = ({ text, link }: Part): string => {
  const lines = escapeHtml(text).replace(/\n/g, '<br>');
  return link ? `<p>${lines}<br><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>` : `<p>${lines}</p>`;
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
