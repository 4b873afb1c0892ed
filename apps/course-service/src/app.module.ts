import { Module } from '@nestjs/common';
import { ConfigModule } from '@piawai/platform/config/config.module';
import { DatabaseModule } from '@piawai/platform/database/database.module';
import { FilesModule } from '@piawai/platform/files/files.module';
import { HttpModule } from '@piawai/platform/http/http.module';
import { LoggingModule } from '@piawai/platform/logging/logging.module';

import { AccountsHttpModule } from './accounts/accounts-http.module';
import { OrganisationHttpModule } from './organisation/organisation-http.module';
import { CatalogueHttpModule } from './catalogue/catalogue-http.module';
import { StandardsHttpModule } from './standards/standards-http.module';

const POOL_SIZE = 16;

/** What people should learn: sign-in, organisation, standards, catalogue. */
@Module({
  imports: [
    ConfigModule,
    LoggingModule,
    DatabaseModule.forProcess('course-service', POOL_SIZE),
    FilesModule,
    HttpModule,
    AccountsHttpModule,
    OrganisationHttpModule,
    StandardsHttpModule,
    CatalogueHttpModule,
  ],
})
export class AppModule {}
