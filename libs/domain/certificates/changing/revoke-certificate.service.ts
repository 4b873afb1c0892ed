import { Injectable } from '@nestjs/common';
import type { CertificateId, CompletionId, Scope } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import { type ChangeReason, changeState, currentOf, type StateChange, takeCurrent } from './certificate-state';
import { lockCompletion } from './lock-completion';

export interface RevokeCommand {
  readonly certificateId: CertificateId;
  readonly scope: Scope;
  readonly reason: Exclude<ChangeReason, 'COMPLETION_ANNULLED'>;
  readonly note: string;
}

/** Takes certificates back. Their number is never given again, and whoever checks them learns that they are revoked. */
@Injectable()
export class RevokeCertificateService {
  /** @throws certificates.not_current, platform.own_request, platform.not_found */
  async revokeCertificate(tx: Tx, { certificateId, scope, reason, note }: RevokeCommand): Promise<void> {
    const certificate = await takeCurrent(tx, scope, certificateId);
    await this.revoke(tx, certificate.completionId, { certificateId, reason, note, actorAccountId: scope.actor.accountId });
  }

  /** Follows an annulled completion; one without a certificate (yet) needs nothing, for none will be issued. */
  async withdrawCertificates(tx: Tx, completionId: CompletionId): Promise<void> {
    await lockCompletion(tx, completionId);
    for (const certificate of await currentOf(tx, completionId)) {
      await this.revoke(tx, completionId, { certificateId: certificate.id, reason: 'COMPLETION_ANNULLED', note: null, actorAccountId: null });
    }
  }

  private async revoke(tx: Tx, completionId: CompletionId, change: Omit<StateChange, 'state' | 'supersededBy'>): Promise<void> {
    await changeState(tx, { ...change, state: 'REVOKED', supersededBy: null });
    tx.publish('certificates.certificate_revoked', { certificateId: change.certificateId, completionId });
    tx.audit('certificates.revoked', { kind: 'certificate', id: change.certificateId }, { reason: change.reason });
  }
}
