import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CertificateId, DomainError, type Scope } from '@piawai/contracts';
import { OrganisationReader } from '@piawai/domain/organisation';
import type { Tx } from '@piawai/platform/database/tx';
import { type Correction, correctCertificate } from '../issuing/frozen-certificate.rules';
import type { IssuedCertificate } from '../issuing/certificate-issue.types';
import { enterInRegister, signingOf } from '../issuing/register-entry';
import { numberForm } from '../numbering/certificate-number.rules';
import { VERIFICATION_ID_BYTES, verificationId, verifyCode } from '../verification/verification.rules';
import { changeState, takeCurrent } from './certificate-state';

export interface CorrectCommand {
  /** Of the certificate to be replaced. */
  readonly certificateId: CertificateId;
  /** Of the new edition, made by the client: a repeat of the request gets the first answer. */
  readonly newId: CertificateId;
  readonly scope: Scope;
  readonly correction: Correction;
  readonly note: string | null;
}

/** Puts a corrected edition with a new number in the place of a certificate; both stay verifiable. */
@Injectable()
export class CorrectCertificateService {
  constructor(private readonly organisation: OrganisationReader) {}

  /**
   * Date, year and JP stay as they were fixed at completion, so that the learning keeps its year.
   * @throws certificates.nothing_to_correct, certificates.not_current, platform.own_request, platform.not_found
   */
  async correctCertificate(tx: Tx, command: CorrectCommand): Promise<IssuedCertificate> {
    const repeated = await this.repeated(tx, command);
    if (repeated) return repeated;
    const old = await takeCurrent(tx, command.scope, command.certificateId);
    const frozen = correctCertificate(old.frozen, command.correction, old.numberText);
    if (!frozen) throw new DomainError('certificates.nothing_to_correct');
    const settings = await this.organisation.settingsOf(old.issuerId, old.issuedOn, tx);
    const issuer = await this.organisation.unitOf(old.issuerId, tx);
    const { completionId, issuedOn } = old;
    await changeState(tx, {
      certificateId: old.id, state: 'SUPERSEDED', supersededBy: command.newId, reason: 'WRONG_DATA', note: command.note,
      actorAccountId: command.scope.actor.accountId,
    });
    tx.publish('certificates.certificate_superseded', { certificateId: old.id, supersededBy: command.newId, completionId });
    tx.publish('certificates.certificate_issued', { certificateId: command.newId, completionId });
    tx.audit('certificates.corrected', { kind: 'certificate', id: old.id }, { supersededBy: command.newId, edition: old.edition + 1 });
    const numberText = await enterInRegister(tx, {
      id: command.newId, issuerId: old.issuerId, completionId, kind: old.kind, edition: old.edition + 1, issuedOn,
      templateId: old.templateId, frozen, signing: signingOf(settings),
      number: numberForm(settings.numberPattern, { classification: settings.classification, unit: issuer?.code ?? '', issuedOn }),
      verificationId: verificationId(randomBytes(VERIFICATION_ID_BYTES)),
      verifyCode: verifyCode(randomBytes(8)),
    });
    return { certificateId: command.newId, completionId, numberText };
  }

  private async repeated(tx: Tx, { certificateId, newId }: CorrectCommand): Promise<IssuedCertificate | null> {
    const [present] = await tx.query<IssuedCertificate & { follows: boolean }>(
      `select c.id as "certificateId", c.completion_id as "completionId", c.number_text as "numberText",
              exists (select from certificates.certificate o where o.id = $2 and o.superseded_by = c.id) as follows
         from certificates.certificate c where c.id = $1`,
      [newId, certificateId],
    );
    if (!present) return null;
    if (!present.follows) throw new DomainError('platform.different_repeat');
    return { certificateId: present.certificateId, completionId: present.completionId, numberText: present.numberText };
  }
}
