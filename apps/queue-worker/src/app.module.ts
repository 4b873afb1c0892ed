import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AccountsModule } from '@piawai/domain/accounts';
import { CatalogueModule } from '@piawai/domain/catalogue';
import { CertificatesModule } from '@piawai/domain/certificates';
import { CompetencyModule } from '@piawai/domain/competency';
import { EvaluationModule } from '@piawai/domain/evaluation';
import { LearningModule } from '@piawai/domain/learning';
import { NotificationsModule, SendMailsService } from '@piawai/domain/notifications';
import { EmployeeImportModule } from '@piawai/domain/organisation';
import { ReportingModule } from '@piawai/domain/reporting';
import { ConfigModule } from '@piawai/platform/config/config.module';
import { DatabaseModule } from '@piawai/platform/database/database.module';
import { FilesModule } from '@piawai/platform/files/files.module';
import { OrphanFiles } from '@piawai/platform/files/orphan-files';
import { HttpModule } from '@piawai/platform/http/http.module';
import { LoggingModule } from '@piawai/platform/logging/logging.module';
import { MailModule } from '@piawai/platform/mail/mail.module';
import { OutboxRelay } from '@piawai/platform/outbox/outbox-relay';
import { Retention } from '@piawai/platform/outbox/retention';
import { DeliveryRunner } from '@piawai/platform/queues/delivery-runner';
import { ScheduleRunner } from '@piawai/platform/schedule/schedule-runner';

import { BatchJobs } from './batch-jobs';
import { FlowMetrics } from './flow-metrics';
import { JobRegistry } from './job-registry';
import { RelayService } from './outbox-relay/relay.service';
import { ApplyEmployeeImportProcessor } from './processors/apply-employee-import.processor';
import { ApplyEnrolmentOrderProcessor } from './processors/apply-enrolment-order.processor';
import { CheckEmployeeImportProcessor } from './processors/check-employee-import.processor';
import { DrawDocumentProcessor } from './processors/draw-document.processor';
import { FileSignedCertificatesProcessor } from './processors/file-signed-certificates.processor';
import { FollowCertificateProcessor } from './processors/follow-certificate.processor';
import { IssueCertificateProcessor } from './processors/issue-certificate.processor';
import { MailEmailConfirmationProcessor } from './processors/mail-email-confirmation.processor';
import { MailPasswordResetProcessor } from './processors/mail-password-reset.processor';
import { MoveCorrectedLearnersProcessor } from './processors/move-corrected-learners.processor';
import { MoveUpWaitingProcessor } from './processors/move-up-waiting.processor';
import { RecordCompetencyProcessor } from './processors/record-competency.processor';
import { RecountMergedProcessor } from './processors/recount-merged.processor';
import { RefreshRatingProcessor } from './processors/refresh-rating.processor';
import { RenderCertificateProcessor } from './processors/render-certificate.processor';
import { ResumeCertificatesProcessor } from './processors/resume-certificates.processor';
import { ReverseCompetencyProcessor } from './processors/reverse-competency.processor';
import { SendNoticesProcessor } from './processors/send-notices.processor';
import { SignCertificateProcessor } from './processors/sign-certificate.processor';
import { WithdrawCertificateProcessor } from './processors/withdraw-certificate.processor';
import { WriteNoticesProcessor } from './processors/write-notices.processor';
import { RunExportProcessor } from './processors/run-export.processor';
import { QueueWorkers } from './queue-workers';
import { Scheduler } from './scheduler';

const POOL_SIZE = 24;

/** Relays events, runs jobs and timed work. Processors are listed below, one per job of contracts/jobs.ts. */
@Module({
  imports: [
    ConfigModule,
    LoggingModule,
    DatabaseModule.forProcess('queue-worker', POOL_SIZE),
    FilesModule,
    MailModule,
    HttpModule,
    EmployeeImportModule,
    AccountsModule,
    ReportingModule,
    CatalogueModule,
    LearningModule,
    EvaluationModule,
    CertificatesModule,
    CompetencyModule,
    NotificationsModule,
    DiscoveryModule,
  ],
  providers: [
    OutboxRelay,
    Retention,
    OrphanFiles,
    DeliveryRunner,
    ScheduleRunner,
    JobRegistry,
    RelayService,
    QueueWorkers,
    BatchJobs,
    Scheduler,
    FlowMetrics,
    ApplyEmployeeImportProcessor,
    ApplyEnrolmentOrderProcessor,
    CheckEmployeeImportProcessor,
    DrawDocumentProcessor,
    FileSignedCertificatesProcessor,
    FollowCertificateProcessor,
    IssueCertificateProcessor,
    MailEmailConfirmationProcessor,
    MailPasswordResetProcessor,
    MoveCorrectedLearnersProcessor,
    MoveUpWaitingProcessor,
    RunExportProcessor,
    RecordCompetencyProcessor,
    RecountMergedProcessor,
    RefreshRatingProcessor,
    RenderCertificateProcessor,
    ResumeCertificatesProcessor,
    ReverseCompetencyProcessor,
    SignCertificateProcessor,
    WithdrawCertificateProcessor,
    WriteNoticesProcessor,
    SendMailsService,
    SendNoticesProcessor,
  ],
})
export class AppModule {}
