import { Module } from '@nestjs/common';
import { ReportingModule } from '@piawai/domain/reporting';

import { CompletionReportController } from './completion-report.controller';
import { DashboardController } from './dashboard.controller';
import { ExportsController } from './exports.controller';
import { FirstDayController } from './first-day.controller';
import { PersonHoldingsController } from './person-holdings.controller';

@Module({ imports: [ReportingModule], controllers: [CompletionReportController, DashboardController, ExportsController, FirstDayController, PersonHoldingsController] })
export class ReportingHttpModule {}
