import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { ApprovalReader, DecideEnrolmentService } from '@piawai/domain/learning';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';
import { PageQuery } from '@piawai/platform/http/page';

import { WaitingRequestPageDto } from './approval.dto';
import { DecisionDto, EnrolmentStateDto } from './enrolment.dto';

/** Requests of others that wait for the supervisor. */
@Controller('learning')
@Requires('learning.enrolment.decide')
export class ApprovalsController {
  constructor(
    private readonly database: Database,
    private readonly approvals: ApprovalReader,
    private readonly decisions: DecideEnrolmentService,
  ) {}

  /** Requests that one may decide, the oldest first; never one's own. */
  @Get('approvals')
  waiting(@CurrentScope() scope: Scope, @Query() query: PageQuery): Promise<WaitingRequestPageDto> {
    return this.approvals.waiting(scope, query);
  }

  /** Decides once; the same decision sent again is answered. */
  @Post('enrolments/:enrolmentId/decision')
  @HttpCode(200)
  async decide(
    @CurrentScope() scope: Scope,
    @Param('enrolmentId', ParseUUIDPipe) enrolmentId: string,
    @Body() { verdict, reason }: DecisionDto,
  ): Promise<EnrolmentStateDto> {
    const { id, state } = await this.database.transaction((tx) =>
      this.decisions.decideEnrolment(tx, { enrolmentId, verdict, reason: reason ?? null, scope }),
    );
    return { id, state };
  }
}
