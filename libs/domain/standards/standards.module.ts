import { Module } from '@nestjs/common';

import { ReferenceService } from './dictionary/reference.service';
import { PolicyService } from './policy/policy.service';
import { PositionStandardService } from './position-standard/position-standard.service';
import { StandardsReader } from './standards.reader';

@Module({
  providers: [StandardsReader, ReferenceService, PositionStandardService, PolicyService],
  exports: [StandardsReader, ReferenceService, PositionStandardService, PolicyService],
})
export class StandardsModule {}
