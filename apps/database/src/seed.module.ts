import { Module } from '@nestjs/common';
import { AccountsModule } from '@piawai/domain/accounts';
import { CatalogueModule } from '@piawai/domain/catalogue';
import { CertificatesModule } from '@piawai/domain/certificates';
import { EvaluationModule } from '@piawai/domain/evaluation';
import { CompetencyModule } from '@piawai/domain/competency';
import { LearningModule } from '@piawai/domain/learning';
import { OrganisationModule } from '@piawai/domain/organisation';
import { StandardsModule } from '@piawai/domain/standards';
import { ConfigModule } from '@piawai/platform/config/config.module';
import { DatabaseModule } from '@piawai/platform/database/database.module';
import { FilesModule } from '@piawai/platform/files/files.module';

const POOL_SIZE = 4;

/** The product's modules, without HTTP, for the seeds. */
@Module({
  imports: [
    ConfigModule,
    DatabaseModule.forProcess('database', POOL_SIZE),
    FilesModule,
    OrganisationModule,
    AccountsModule,
    StandardsModule,
    CatalogueModule,
    LearningModule,
    EvaluationModule,
    CertificatesModule,
    CompetencyModule,
  ],
})
export class SeedModule {}
