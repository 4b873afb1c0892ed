import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ConfigModule } from '@piawai/platform/config/config.module';
import { DatabaseModule } from '@piawai/platform/database/database.module';
import { FilesModule } from '@piawai/platform/files/files.module';
import { HttpModule } from '@piawai/platform/http/http.module';
import { LoggingModule } from '@piawai/platform/logging/logging.module';
import { MailModule } from '@piawai/platform/mail/mail.module';
import { OutboxRelay } from '@piawai/platform/outbox/outbox-relay';
import { DeliveryRunner } from '@piawai/platform/queues/delivery-runner';
import { ScheduleRunner } from '@piawai/platform/schedule/schedule-runner';

import { FlowMetrics } from './flow-metrics';
import { JobRegistry } from './job-registry';
import { RelayService } from './outbox-relay/relay.service';
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
    DiscoveryModule,
  ],
  providers: [
    OutboxRelay,
    DeliveryRunner,
    ScheduleRunner,
    JobRegistry,
    RelayService,
    QueueWorkers,
    Scheduler,
    FlowMetrics,
  ],
})
export class AppModule {}
