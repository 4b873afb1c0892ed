import { Module } from '@nestjs/common';
import { AccountsModule } from '@piawai/domain/accounts';
import { AgencyLogoModule, OrganisationModule } from '@piawai/domain/organisation';

import { ChoicesReader } from './completion/choices.reader';
import { CompletionReportReader } from './completion/completion-report.reader';
import { DashboardReader } from './dashboard/dashboard.reader';
import { PeopleStandingReader } from './dashboard/people-standing.reader';
import { DownloadExportService } from './export/download-export.service';
import { ExpireExportsService } from './export/expire-exports.service';
import { ExportProcess } from './export/export-process';
import { ExportReader } from './export/export.reader';
import { ExportService } from './export/export.service';
import { ExportWriter } from './export/export-writer';
import { RunExportService } from './export/run-export.service';
import { FirstDayReader } from './first-day/first-day.reader';
import { PersonHoldingsReader } from './person/person-holdings.reader';
import { BehindReader } from './reminder/behind.reader';
import { RemindBehindService } from './reminder/remind-behind.service';
import { RecapReader } from './recap/recap.reader';
import { RecapWriter } from './recap/recap-writer';
import { TeachingReader } from './teaching/teaching.reader';

const DOORS = [
  ChoicesReader, CompletionReportReader, DashboardReader, PeopleStandingReader, DownloadExportService, ExpireExportsService, ExportReader, ExportService,
  RunExportService, FirstDayReader, PersonHoldingsReader, TeachingReader, RemindBehindService, BehindReader,
];

/** Reports, dashboards and exports over everything that earlier folders record. */
@Module({ imports: [OrganisationModule, AgencyLogoModule, AccountsModule], providers: [...DOORS, { provide: ExportWriter, useClass: ExportProcess }, RecapReader, RecapWriter], exports: DOORS })
export class ReportingModule {}
