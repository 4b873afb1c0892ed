import { Module } from '@nestjs/common';
import { ReportingModule } from '@piawai/domain/reporting';

import { CompletionReportController } from './completion-report.controller';
import { DashboardController } from './dashboard.controller';
import { ExportsController } from './exports.controller';
import { PersonHoldingsController } from './person-holdings.controller';
import { RemindersController } from './reminders.controller';

@Module({ imports: [ReportingModule], controllers: [CompletionReportController, DashboardController, ExportsController, PersonHoldingsController, RemindersController] })
export class ReportingHttpModule {}
