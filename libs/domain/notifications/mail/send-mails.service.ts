import { Injectable, Logger } from '@nestjs/common';
import { Database } from '@piawai/platform/database/database';
import { mailFailure, Mailer } from '@piawai/platform/mail/mailer';

import { MailContentReader } from './mail-content.reader';

/** After so many tries a mail waits for a person: 2, 8, 32, 128 and 512 minutes lie between them. */
const MAX_TRIES = 6;

/** Sends mails, each at most once: SENDING is committed before the mail leaves, SENT after; what is left in SENDING is not sent again by itself. */
@Injectable()
export class SendMailsService {
  private readonly logger = new Logger(SendMailsService.name);

  constructor(
    private readonly database: Database,
    private readonly contents: MailContentReader,
    private readonly mailer: Mailer,
  ) {}

  /** Sends what still waits in a batch; after an interruption it goes on with the rest. */
  async sendBatch(batchId: string): Promise<void> {
    if (!this.mailer.isSet) return this.skip(batchId, 'NO_SERVER');
    const mails = await this.contents.mailsOf(batchId);
    for (const [id, mail] of mails) {
      if (!(await this.claim(id))) continue;
      try {
        await this.mailer.send(mail);
      } catch (error) {
        const failure = mailFailure(error);
        this.logger.warn({ mailId: id, failure, code: (error as { code?: string }).code }, 'mail not sent');
        if (failure === 'REFUSED') await this.settle(id, 'FAILED', 'REFUSED');
        // A server that takes nothing now would hold up every other mail of the batch as long.
        if (failure === 'NOT_TAKEN') return this.putOff(batchId, id);
        continue;
      }
      await this.settle(id, 'SENT', null);
    }
    // Addresses or messages that were erased while their mail waited.
    await this.skip(batchId, 'NO_ADDRESS', [...mails.keys()]);
  }

  /** @returns false when somebody else sends it, or has sent it */
  private async claim(id: string): Promise<boolean> {
    const rows = await this.write(
      `update notifications.mail set state = 'SENDING', sending_at = $1, tries = tries + 1 where id = $2 and state = 'DUE' returning id`,
      [id],
    );
    return rows.length > 0;
  }

  private async settle(id: string, state: 'SENT' | 'FAILED', reason: string | null): Promise<void> {
    await this.write(`update notifications.mail set state = $3, reason = $4, settled_at = $1 where id = $2 and state = 'SENDING'`, [id, state, reason]);
  }

  /** The claimed mail and the rest of its batch wait for a later try. */
  private async putOff(batchId: string, claimed: string): Promise<void> {
    await this.write(
      `update notifications.mail
       set state = case when tries >= ${MAX_TRIES} then 'FAILED' else 'WAITING' end,
           reason = case when tries >= ${MAX_TRIES} then 'UNREACHABLE' end,
           settled_at = case when tries >= ${MAX_TRIES} then $1::timestamptz end,
           due_at = $1::timestamptz + make_interval(mins => (2 * power(4, greatest(tries, 1) - 1))::int),
           batch_id = null
       where (batch_id = $2 and state = 'DUE') or (id = $3 and state = 'SENDING')`,
      [batchId, claimed],
    );
  }

  private async skip(batchId: string, reason: 'NO_SERVER' | 'NO_ADDRESS', known: readonly string[] = []): Promise<void> {
    await this.write(
      `update notifications.mail set state = 'SKIPPED', reason = $3, settled_at = $1 where batch_id = $2 and state = 'DUE' and id <> all ($4::uuid[])`,
      [batchId, reason, known],
    );
  }

  /** One statement in a transaction of its own; $1 is its instant. */
  private write(sql: string, params: readonly unknown[]): Promise<object[]> {
    return this.database.transaction((tx) => tx.query(sql, [tx.now, ...params]));
  }
}
