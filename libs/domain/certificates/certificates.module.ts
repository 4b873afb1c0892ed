import { Module, type OnModuleDestroy } from '@nestjs/common';
import { CatalogueModule } from '@piawai/domain/catalogue';
import { LearningModule } from '@piawai/domain/learning';
import { AgencyLogoModule, OrganisationModule } from '@piawai/domain/organisation';
import { StandardsModule } from '@piawai/domain/standards';
import { Config } from '@piawai/platform/config/config';
import { ParkedDeliveries } from '@piawai/platform/queues/parked-deliveries';
import { CorrectCertificateService } from './changing/correct-certificate.service';
import { CorrectionProposalReader } from './changing/correction-proposal.reader';
import { RevokeCertificateService } from './changing/revoke-certificate.service';
import { DesignPictureService } from './design/design-picture.service';
import { DesignPreviewService } from './design/design-preview.service';
import { DesignReader } from './design/design.reader';
import { DesignService } from './design/design.service';
import { IssueCertificateService } from './issuing/issue-certificate.service';
import { ResumeIssuingService } from './issuing/resume-issuing.service';
import { RegisterReader } from './numbering/register.reader';
import { CertificateFileService } from './reading/certificate-file.service';
import { CertificateReader } from './reading/certificate.reader';
import { RenderCertificateService } from './rendering/render-certificate.service';
import { RenderPool } from './rendering/render-pool';
import { RepairCertificatesService } from './repair/repair-certificates.service';
import { SignCertificateService } from './signing/sign-certificate.service';
import { SignedFileJudge } from './signing/signed-file-judge';
import { SignedUploadReader } from './signing/signed-upload.reader';
import { SignedUploadService } from './signing/signed-upload.service';
import { SigningProviders } from './signing/signing-providers';
import { UnsignedCertificatesService } from './signing/unsigned-certificates.service';
import { VerificationReader } from './verification/verification.reader';

const DOORS = [
  CertificateReader, CertificateFileService, SignCertificateService, SignedUploadService, SignedUploadReader, UnsignedCertificatesService,
  DesignReader, DesignService, DesignPictureService, DesignPreviewService, VerificationReader, IssueCertificateService, ResumeIssuingService, RenderCertificateService,
  CorrectCertificateService, CorrectionProposalReader, RevokeCertificateService, RepairCertificatesService, RegisterReader,
];
const RENDER_LIMIT_MS = 10_000;

/** Numbers, documents, corrections and the public check of certificates. Threads start with the first order to draw. */
@Module({
  imports: [OrganisationModule, AgencyLogoModule, StandardsModule, CatalogueModule, LearningModule],
  providers: [
    ...DOORS,
    ParkedDeliveries,
    SignedFileJudge,
    SigningProviders,
    {
      provide: RenderPool,
      inject: [Config],
      useFactory: (config: Config) => new RenderPool({ threads: config.renderThreads, limitMs: RENDER_LIMIT_MS }),
    },
  ],
  exports: DOORS,
})
export class CertificatesModule implements OnModuleDestroy {
  constructor(private readonly pool: RenderPool) {}

  onModuleDestroy(): Promise<void> {
    return this.pool.close();
  }
}
