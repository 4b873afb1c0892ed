import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@piawai/contracts';
import { PasswordService } from '@piawai/domain/accounts';
import { Config } from '@piawai/platform/config/config';
import type { Tx } from '@piawai/platform/database/tx';
import { Mailer } from '@piawai/platform/mail/mailer';
import { type JobProcessor, Processes } from '@piawai/platform/queues/job-processor';

import { passwordResetMail } from './password-reset-mail';

type Requested = DomainEvent<'accounts.password_reset_requested'>;

/** Mails a reset link. It is claimed before it leaves, so that a worker that dies in between does not mail it again. */
@Processes('mail-password-reset')
@Injectable()
export class MailPasswordResetProcessor implements JobProcessor<'accounts.password_reset_requested', boolean> {
  constructor(
    private readonly passwords: PasswordService,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async prepare({ payload }: Requested): Promise<boolean> {
    const reset = await this.passwords.claimResetMail(payload.resetId);
    if (!reset) return false;
    const link = `${this.config.publicUrl}/atur-ulang/${reset.token}`;
    try {
      await this.mailer.send({ to: reset.email, ...passwordResetMail(link, reset.minutes) });
    } catch (refused) {
      await this.passwords.releaseResetMail(payload.resetId);
      throw refused;
    }
    return true;
  }

  async handle(tx: Tx, { payload }: Requested, mailed: boolean): Promise<void> {
    if (mailed) await this.passwords.noteResetMailed(tx, payload.resetId);
  }
}
