import { Module } from '@nestjs/common';
import { StandardsModule } from '@piawai/domain/standards';

import { PersonReader } from './person/person.reader';
import { ProfileReader } from './reading/profile.reader';
import { TimelineReader } from './reading/timeline.reader';
import { YearRecordReader } from './reading/year-record.reader';
import { LedgerService } from './record/ledger.service';
import { RecountService } from './record/recount.service';
import { RepairLedgerService } from './record/repair-ledger.service';

@Module({
  imports: [StandardsModule],
  providers: [LedgerService, RecountService, RepairLedgerService, PersonReader, YearRecordReader, TimelineReader, ProfileReader],
  exports: [LedgerService, RecountService, RepairLedgerService, YearRecordReader, TimelineReader, ProfileReader],
})
export class CompetencyModule {}
