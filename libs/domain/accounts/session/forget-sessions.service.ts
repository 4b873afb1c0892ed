import { Injectable } from '@nestjs/common';
import type { Tx } from '@piawai/platform/database/tx';

/** Days for which a session that can no longer be used is kept, so that a theft can still be looked into. */
const KEPT_DAYS = 60;

/** Forgets where people once signed in, and links and codes that nobody can use any more. */
@Injectable()
export class ForgetSessionsService {
  async forgetOld(tx: Tx): Promise<void> {
    const before = new Date(tx.now.getTime() - KEPT_DAYS * 86_400_000);
    await tx.query('delete from accounts.session where started_at < $1', [before]);
    await tx.query('delete from accounts.password_reset where expires_at < $1', [before]);
    await tx.query('delete from accounts.email_confirmation where expires_at < $1', [before]);
    await tx.query('delete from accounts.activation_slip where expires_at < $1', [before]);
    await tx.query('delete from accounts.activation_print where expires_at < $1', [before]);
  }
}
