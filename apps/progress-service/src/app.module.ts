import { Module } from '@nestjs/common';
import { AccountsModule } from '@piawai/domain/accounts';
import { ConfigModule } from '@piawai/platform/config/config.module';
import { DatabaseModule } from '@piawai/platform/database/database.module';
import { FilesModule } from '@piawai/platform/files/files.module';
import { HttpModule } from '@piawai/platform/http/http.module';
import { LoggingModule } from '@piawai/platform/logging/logging.module';

import { CertificatesHttpModule } from './certificates/certificates-http.module';
import { CompetencyHttpModule } from './competency/competency-http.module';
import { DeliveriesHttpModule } from './deliveries/deliveries-http.module';
import { EvaluationHttpModule } from './evaluation/evaluation-http.module';
import { NotificationsHttpModule } from './notifications/notifications-http.module';
import { ReportingHttpModule } from './reporting/reporting-http.module';
import { LearningHttpModule } from './learning/learning-http.module';
import { TraceHttpModule } from './trace/trace-http.module';

const POOL_SIZE = 16;

/** What people did and earned: learning, evaluation, certificates, competency, reporting. */
@Module({
  imports: [
    ConfigModule,
    LoggingModule,
    DatabaseModule.forProcess('progress-service', POOL_SIZE),
    FilesModule,
    HttpModule,
    AccountsModule,
    LearningHttpModule,
    EvaluationHttpModule,
    CertificatesHttpModule,
    CompetencyHttpModule,
    DeliveriesHttpModule,
    NotificationsHttpModule,
    ReportingHttpModule,
    TraceHttpModule,
  ],
})
export class AppModule {}
