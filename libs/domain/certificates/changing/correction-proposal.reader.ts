import { Injectable } from '@nestjs/common';
import { type CertificateId, DomainError, type Scope } from '@piawai/contracts';
import { OrganisationReader } from '@piawai/domain/organisation';
import { CertificateReader } from '../reading/certificate.reader';
import type { Holder } from '../issuing/frozen-certificate.rules';
import { printedHolder } from '../issuing/printed-holder';

export interface CorrectionProposal {
  /** As the certificate says. */
  readonly printed: Holder;
  /** As the personnel data say now about the day of completion. */
  readonly recorded: Holder;
}

/** What an admin starts a correction from: whoever mended the personnel data first has nothing left to type. */
@Injectable()
export class CorrectionProposalReader {
  constructor(
    private readonly certificates: CertificateReader,
    private readonly organisation: OrganisationReader,
  ) {}

  /** @throws platform.not_found */
  async propose(scope: Scope, certificateId: CertificateId): Promise<CorrectionProposal> {
    const { employeeId, frozen } = await this.certificates.detail(scope, certificateId);
    const person = await this.organisation.describe(employeeId, frozen.course.completedOn);
    if (!person) throw new DomainError('platform.not_found');
    return { printed: frozen.holder, recorded: printedHolder(person, frozen.holder.agency) };
  }
}
