import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { OwnEmailService } from '@piawai/domain/accounts';
import { Config } from '@piawai/platform/config/config';
import type { Tx } from '@piawai/platform/database/tx';
import { Mailer } from '@piawai/platform/mail/mailer';
import { type JobProcessor, Processes } from '@piawai/platform/queues/job-processor';

import { emailConfirmationMail } from './email-confirmation-mail';

type Requested = DomainEvent<'accounts.email_confirmation_requested'>;

/** Mails the link that confirms an own address. It is claimed before it leaves, so that it is mailed once at most. */
@Processes('mail-email-confirmation')
@Injectable()
export class MailEmailConfirmationProcessor implements JobProcessor<'accounts.email_confirmation_requested', boolean> {
  constructor(
    private readonly emails: OwnEmailService,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async prepare({ payload }: Requested): Promise<boolean> {
    const waiting = await this.emails.claimMail(payload.confirmationId);
    if (!waiting) return false;
    // After #, so that the token stands in no log of an address.
    const link = `${this.config.publicUrl}/surel#${waiting.token}`;
    try {
      await this.mailer.send({ to: waiting.email, ...emailConfirmationMail(link, waiting.hours) });
    } catch (refused) {
      await this.emails.releaseMail(payload.confirmationId);
      throw refused;
    }
    return true;
  }

  async handle(tx: Tx, { payload }: Requested, mailed: boolean): Promise<void> {
    if (mailed) await this.emails.noteMailed(tx, payload.confirmationId);
  }
}
