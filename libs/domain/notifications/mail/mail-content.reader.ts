import { Injectable } from '@nestjs/common';
import type { AccountId, UnitId } from '@piawai/contracts';
import { AccountReader } from '@piawai/domain/accounts';
import { Config } from '@piawai/platform/config/config';
import { Database } from '@piawai/platform/database/database';
import type { Mail } from '@piawai/platform/mail/mailer';

import { type NoticeLanguage, kindWord } from '../kinds/notice-kinds.rules';
import { DETAIL_COLUMNS, DETAIL_JOINS, type NoticeDetails, viewOf } from '../text/notice-details';
import { TemplateReader } from '../text/template.reader';
import { fillText } from '../text/text-engine';
import { composeMail } from './compose-mail.rules';

/** Messages that a mail shows; the rest is a number and a link. */
const SHOWN = 10;

interface Envelope {
  readonly id: string;
  readonly accountId: AccountId;
  readonly email: string | null;
  readonly agencyId: UnitId;
  readonly agency: string;
  readonly language: NoticeLanguage;
}

type Row = NoticeDetails & { readonly mailId: string; readonly count: number };

/** What the mails of a batch say, read for all of them at once. */
@Injectable()
export class MailContentReader {
  private readonly host: string;

  constructor(
    private readonly database: Database,
    private readonly accounts: AccountReader,
    private readonly templates: TemplateReader,
    private readonly config: Config,
  ) {
    this.host = new URL(config.publicUrl).hostname;
  }

  /** Mails of a batch that still wait, by id; one whose messages or address are gone is absent. */
  async mailsOf(batchId: string): Promise<Map<string, Mail>> {
    const envelopes = await this.database.read<Envelope>(
      `select m.id, m.account_id as "accountId", a.email, a.agency_id as "agencyId", u.name as agency, coalesce(r.language, 'id') as language
       from notifications.mail m
       join accounts.account a on a.id = m.account_id
       join organisation.unit u on u.id = a.agency_id
       left join notifications.recipient r on r.account_id = a.id
       where m.batch_id = $1 and m.state = 'DUE' order by m.id`,
      [batchId],
    );
    const [rows, names, textsOf] = await Promise.all([
      this.noticesOf(envelopes.map(({ id }) => id)),
      this.accounts.namesOf(envelopes.map(({ accountId }) => accountId)),
      this.templates.textsOf(envelopes.map(({ agencyId }) => agencyId)),
    ]);
    const mails = new Map<string, Mail>();
    for (const envelope of envelopes) {
      const own = rows.filter(({ mailId }) => mailId === envelope.id);
      if (!envelope.email || own.length === 0) continue;
      const { agency, language, agencyId } = envelope;
      const name = names.get(envelope.accountId) ?? '';
      const notices = own.map((row) => ({
        ...fillText(textsOf(agencyId, row.kind)[language], viewOf(row, { name, agency }, language)),
        kind: row.kind,
        link: `${this.config.publicUrl}${kindWord(row.kind).link(row.subject)}`,
      }));
      const links = { inboxLink: `${this.config.publicUrl}/kotak-masuk`, preferencesLink: `${this.config.publicUrl}/akun#pemberitahuan` };
      const composed = composeMail({ language, name, agency, notices, count: own[0]!.count, ...links });
      mails.set(envelope.id, { to: envelope.email, ...composed, messageId: `<${envelope.id}@${this.host}>`, headers: this.headers(links.preferencesLink) });
    }
    return mails;
  }

  private noticesOf(mailIds: readonly string[]): Promise<Row[]> {
    return this.database.read<Row>(
      `select ${DETAIL_COLUMNS}, n.mail_id as "mailId", n.count
       from (
         select o.*, count(*) over (partition by o.mail_id) as count, row_number() over (partition by o.mail_id order by o.created_at, o.id) as place
         from notifications.notice o where o.mail_id = any ($1::uuid[])
       ) n ${DETAIL_JOINS}
       where n.place <= ${SHOWN} order by n.mail_id, n.place`,
      [mailIds],
    );
  }

  private headers(preferencesLink: string): Record<string, string> {
    return { 'List-Id': `<pemberitahuan.${this.host}>`, 'List-Unsubscribe': `<${preferencesLink}>`, Precedence: 'bulk' };
  }
}
