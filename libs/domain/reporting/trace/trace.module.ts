import { Module } from '@nestjs/common';
import { CertificatesModule } from '@piawai/domain/certificates';
import { LearningModule } from '@piawai/domain/learning';

import { TraceReader } from './trace.reader';

/** "Why do I (not) have it?" */
@Module({ imports: [LearningModule, CertificatesModule], providers: [TraceReader], exports: [TraceReader] })
export class TraceModule {}
