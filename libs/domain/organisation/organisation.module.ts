import { Module } from '@nestjs/common';

import { AgencySettingReader } from './settings/agency-setting.reader';
import { AgencySettingService } from './settings/agency-setting.service';
import { EmployeeReader } from './employee/employee.reader';
import { EmployeeService } from './employee/employee.service';
import { SupervisionReader } from './employee/supervision.reader';
import { DuplicateReader } from './merge/duplicate.reader';
import { EmployeeMergeService } from './merge/employee-merge.service';
import { OrganisationReader } from './organisation.reader';
import { PositionService } from './position/position.service';
import { StructureSheetService } from './sheet/structure-sheet.service';
import { StandInReader } from './stand-in/stand-in.reader';
import { StandInService } from './stand-in/stand-in.service';
import { HelperReader } from './unit/helper.reader';
import { HelperService } from './unit/helper.service';
import { UnitCardReader } from './unit/unit-card.reader';
import { UnitReader } from './unit/unit.reader';
import { UnitService } from './unit/unit.service';

const PROVIDERS = [
  OrganisationReader, EmployeeReader, SupervisionReader, UnitReader, UnitCardReader, DuplicateReader, EmployeeService, EmployeeMergeService, UnitService,
  HelperReader, HelperService, StandInReader, StandInService, PositionService, AgencySettingService, AgencySettingReader, StructureSheetService,
];

/** Who is here: agencies, units, positions and employees. */
@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class OrganisationModule {}
