import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { isOwn } from '@piawai/domain/organisation/rules';
import { TraceReader } from '@piawai/domain/reporting';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { TraceDto } from './trace.dto';
import { traceDto } from './trace-answer';

/** "Why do I (not) have it?", for the learner and for the helpdesk; the helpdesk's readings leave an audit row. */
@Controller('reporting/enrolments')
@Requires('learning.trace.read')
export class TraceController {
  constructor(
    private readonly traces: TraceReader,
    private readonly database: Database,
  ) {}

  @Get(':enrolmentId/trace')
  async trace(@CurrentScope() scope: Scope, @Param('enrolmentId', ParseUUIDPipe) enrolmentId: string): Promise<TraceDto> {
    const trace = await this.traces.trace(scope, enrolmentId);
    const own = isOwn(scope.actor, trace.learning.employeeId);
    if (!own) await this.database.transaction(async (tx) => tx.audit('reporting.trace_read', { kind: 'enrolment', id: enrolmentId }));
    return traceDto(trace, own);
  }
}
