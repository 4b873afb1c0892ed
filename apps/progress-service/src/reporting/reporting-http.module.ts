import { Module } from '@nestjs/common';
import { AgencyLogoModule, OrganisationModule } from '@piawai/domain/organisation';
import { ReportingModule } from '@piawai/domain/reporting';

import { CompletionReportController } from './completion-report.controller';
import { DashboardController } from './dashboard.controller';
import { ExportsController } from './exports.controller';
import { FirstDayController } from './first-day.controller';
import { PersonHoldingsController } from './person-holdings.controller';
import { RemindersController } from './reminders.controller';
import { TeachingController } from './teaching.controller';

@Module({
  imports: [ReportingModule, OrganisationModule, AgencyLogoModule],
  controllers: [
    CompletionReportController, DashboardController, ExportsController, FirstDayController, PersonHoldingsController, RemindersController, TeachingController,
  ],
})
export class ReportingHttpModule {}
