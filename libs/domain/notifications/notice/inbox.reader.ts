import { Injectable } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { AccountReader } from '@piawai/domain/accounts';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

import { type NoticeKind, type NoticeLanguage, kindWord } from '../kinds/notice-kinds.rules';
import { DETAIL_COLUMNS, DETAIL_JOINS, type NoticeDetails, viewOf } from '../text/notice-details';
import { TemplateReader } from '../text/template.reader';
import { fillText } from '../text/text-engine';

/** A message as its reader sees it. */
export interface InboxNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly subject: string;
  readonly text: string;
  /** Path of the page that it leads to. */
  readonly link: string;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export interface InboxQuery {
  readonly language: NoticeLanguage;
  readonly unread?: boolean;
  readonly limit: number;
  readonly after?: string;
}

type Row = NoticeDetails & Pick<InboxNotice, 'createdAt' | 'readAt'>;

/** Unread messages are counted up to here: more is told as "99+". */
const COUNTED = 100;

/** The own inbox; scoped by the actor's account. */
@Injectable()
export class InboxReader {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountReader,
    private readonly templates: TemplateReader,
  ) {}

  /** Newest first. */
  async list(actor: Actor, { language, unread = false, limit, after }: InboxQuery): Promise<Page<InboxNotice>> {
    const [createdAt, id] = after ? decodeCursor(after, 2) : [null, null];
    const [rows, identity, textsOf] = await Promise.all([
      this.database.read<Row>(
        `select ${DETAIL_COLUMNS}, n.created_at as "createdAt", n.read_at as "readAt" from notifications.notice n ${DETAIL_JOINS}
         where n.account_id = $1 and n.in_inbox and (not $2::boolean or n.read_at is null)
           and ($3::timestamptz is null or (n.created_at, n.id) < ($3, $4::uuid))
         order by n.created_at desc, n.id desc limit $5`,
        [actor.accountId, unread, createdAt, id, limit + 1],
      ),
      this.accounts.identityOf(actor.accountId),
      this.templates.textsOf([actor.agencyId]),
    ]);
    const reader = { name: identity.name, agency: identity.agency.name };
    const { items, next } = pageOf(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
    return {
      next,
      items: items.map((row) => ({
        ...fillText(textsOf(actor.agencyId, row.kind)[language], viewOf(row, reader, language)),
        id: row.id, kind: row.kind, link: kindWord(row.kind).link(row.subject), createdAt: row.createdAt, readAt: row.readAt,
      })),
    };
  }

  /** Unread messages; at most a hundred are counted. */
  async unread(actor: Actor): Promise<number> {
    const [row] = await this.database.read<{ count: number }>(
      `select count(*) as count from (
         select from notifications.notice where account_id = $1 and in_inbox and read_at is null limit ${COUNTED}
       ) counted`,
      [actor.accountId],
    );
    return row!.count;
  }
}
