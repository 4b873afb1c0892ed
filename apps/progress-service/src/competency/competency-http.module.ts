import { Module } from '@nestjs/common';
import { CompetencyModule } from '@piawai/domain/competency';

import { EmployeeRecordController } from './employee-record.controller';
import { OwnRecordController } from './own-record.controller';
import { RecordExport } from './record-export';

@Module({ imports: [CompetencyModule], controllers: [OwnRecordController, EmployeeRecordController], providers: [RecordExport] })
export class CompetencyHttpModule {}
