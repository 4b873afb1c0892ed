import { Module } from '@nestjs/common';

import { OrganisationModule } from '../organisation.module';
import { EmployeeImportReader } from './employee-import.reader';
import { EmployeeImportService } from './employee-import.service';
import { ForgetImportsService } from './forget-imports.service';
import { ImportApplyService } from './import-apply.service';
import { ImportCheckService } from './import-check.service';
import { PeopleFileReader } from './people-file.reader';

const PROVIDERS = [EmployeeImportService, EmployeeImportReader, ImportCheckService, ImportApplyService, ForgetImportsService, PeopleFileReader];

/** The import of employees; needs the file store, which the rest of the organisation does without. */
@Module({ imports: [OrganisationModule], providers: PROVIDERS, exports: PROVIDERS })
export class EmployeeImportModule {}
