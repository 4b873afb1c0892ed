import { Module } from '@nestjs/common';
import { AccountsModule } from '@piawai/domain/accounts';
import { AgencyLogoModule, EmployeeImportModule, OrganisationModule } from '@piawai/domain/organisation';

import { EmployeesController } from './employees.controller';
import { HelpersController } from './helpers.controller';
import { ImportsController } from './imports.controller';
import { LogosController } from './logos.controller';
import { MergesController } from './merges.controller';
import { PositionsController } from './positions.controller';
import { SettingsController } from './settings.controller';
import { SheetsController } from './sheets.controller';
import { StandInsController } from './stand-ins.controller';
import { UnitsController } from './units.controller';

@Module({
  imports: [AccountsModule, OrganisationModule, AgencyLogoModule, EmployeeImportModule],
  controllers: [
    UnitsController, HelpersController, PositionsController, SheetsController, EmployeesController, MergesController, SettingsController, LogosController,
    ImportsController, StandInsController,
  ],
})
export class OrganisationHttpModule {}
