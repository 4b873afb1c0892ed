import { Module } from '@nestjs/common';
import { TraceModule } from '@piawai/domain/reporting';

import { TraceController } from './trace.controller';

@Module({ imports: [TraceModule], controllers: [TraceController] })
export class TraceHttpModule {}
