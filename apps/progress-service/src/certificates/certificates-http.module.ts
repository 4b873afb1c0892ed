import { Module } from '@nestjs/common';
import { AccountsModule } from '@piawai/domain/accounts';
import { CertificatesModule } from '@piawai/domain/certificates';
import { OrganisationModule } from '@piawai/domain/organisation';

import { CertificatesController } from './certificates.controller';
import { DesignsController } from './designs.controller';
import { OwnCertificatesController } from './own-certificates.controller';
import { RegisterController } from './register.controller';
import { SigningController } from './signing.controller';
import { VerificationsController } from './verifications.controller';

/** The fixed paths stand before `certificates/:certificateId`. */
@Module({ imports: [AccountsModule, CertificatesModule, OrganisationModule], controllers: [OwnCertificatesController, RegisterController, SigningController, DesignsController, VerificationsController, CertificatesController] })
export class CertificatesHttpModule {}
