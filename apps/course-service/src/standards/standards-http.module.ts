import { Module } from '@nestjs/common';
import { StandardsModule } from '@piawai/domain/standards';

import { PoliciesController } from './policies.controller';
import { PositionStandardsController } from './position-standards.controller';
import { StandardsController } from './standards.controller';

@Module({ imports: [StandardsModule], controllers: [StandardsController, PositionStandardsController, PoliciesController] })
export class StandardsHttpModule {}
