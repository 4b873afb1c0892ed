import { Injectable } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { personScopeCondition } from '@piawai/domain/organisation/rules';
import { AccountReader } from '@piawai/domain/accounts';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

/** UNSURE: a try broke off; the mail was perhaps sent. */
export const MAIL_TROUBLES = ['FAILED', 'UNSURE', 'SKIPPED'] as const;
export type MailTrouble = (typeof MAIL_TROUBLES)[number];

export interface TroubledMail {
  readonly id: string;
  /** To whom, with titles. */
  readonly name: string;
  readonly trouble: MailTrouble;
  readonly reason: 'NO_ADDRESS' | 'NO_SERVER' | 'BLOCKED' | 'REFUSED' | 'UNREACHABLE' | null;
  /** Messages in it. */
  readonly notices: number;
  readonly tries: number;
  readonly at: Date;
}

type Row = Omit<TroubledMail, 'name'> & { readonly accountId: string };

/** A mail that has been leaving for so long is not leaving any more. */
export const UNSURE_AFTER_MINUTES = 5;

/** Mails that did not leave; scoped by the agency of the account. */
@Injectable()
export class MailTroubleReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: AccountReader,
  ) {}

  /** Newest first. */
  async list(scope: Scope, query: { readonly trouble?: MailTrouble; readonly limit: number; readonly after?: string }): Promise<Page<TroubledMail>> {
    const [after] = query.after ? decodeCursor(query.after, 1) : [null];
    const reach = personScopeCondition(scope, { employee: 'a.employee_id', unit: 'a.agency_id' }, 5);
    const rows = await this.database.read<Row>(
      `select m.id, m.account_id as "accountId", case m.state when 'SENDING' then 'UNSURE' else m.state end as trouble, m.reason, m.tries,
              (select count(*) from notifications.notice n where n.mail_id = m.id) as notices, coalesce(m.settled_at, m.sending_at) as at
       from notifications.mail m join accounts.account a on a.id = m.account_id
       where (m.state in ('FAILED', 'SKIPPED') or (m.state = 'SENDING' and m.sending_at < $1))
         and ($2::text is null or m.state = case $2 when 'UNSURE' then 'SENDING' else $2 end)
         and ($3::uuid is null or m.id < $3) and ${reach.sql}
       order by m.id desc limit $4`,
      [new Date(this.clock.now().getTime() - UNSURE_AFTER_MINUTES * 60_000), query.trouble ?? null, after, query.limit + 1, ...reach.params],
    );
    const { items, next } = pageOf(rows, query.limit, ({ id }) => [id]);
    const names = await this.accounts.namesOf(items.map(({ accountId }) => accountId));
    return { next, items: items.map(({ accountId, ...mail }) => ({ ...mail, name: names.get(accountId) ?? '' })) };
  }
}
