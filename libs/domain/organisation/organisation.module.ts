import { Module } from '@nestjs/common';

import { AgencySettingReader } from './settings/agency-setting.reader';
import { AgencySettingService } from './settings/agency-setting.service';
import { EmployeeReader } from './employee/employee.reader';
import { EmployeeService } from './employee/employee.service';
import { OrganisationReader } from './organisation.reader';
import { PositionService } from './position/position.service';
import { UnitReader } from './unit/unit.reader';
import { UnitService } from './unit/unit.service';

const PROVIDERS = [OrganisationReader, EmployeeReader, UnitReader, EmployeeService, UnitService, PositionService, AgencySettingService, AgencySettingReader];

/** Who is here: agencies, units, positions and employees. */
@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class OrganisationModule {}
