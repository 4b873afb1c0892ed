import { Module } from '@nestjs/common';

import { ReferenceService } from './dictionary/reference.service';
import { PositionStandardService } from './position-standard/position-standard.service';
import { StandardsReader } from './standards.reader';

@Module({
  providers: [StandardsReader, ReferenceService, PositionStandardService],
  exports: [StandardsReader, ReferenceService, PositionStandardService],
})
export class StandardsModule {}
