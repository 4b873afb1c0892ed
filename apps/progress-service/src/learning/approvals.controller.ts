import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { DomainError, type Scope } from '@piawai/contracts';
import { ApprovalReader, DecideEnrolmentService, type Enrolment, WithdrawDecisionService } from '@piawai/domain/learning';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';

import { ApprovalsQuery, DecisionsDto, RecentDecisionsDto, RowOutcomeDto, RowOutcomesDto, WaitingCountDto, WaitingRequestPageDto, WithdrawalsDto } from './approval.dto';
import { DecisionDto, EnrolmentStateDto } from './enrolment.dto';

/** Requests of others that wait for the supervisor, a stand-in or an admin. */
@Controller('learning')
@Requires('learning.enrolment.decide')
export class ApprovalsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly approvals: ApprovalReader,
    private readonly decisions: DecideEnrolmentService,
    private readonly withdrawals: WithdrawDecisionService,
  ) {}

  /** Requests that wait for one's own decision, the oldest first; never one's own. */
  @Get('approvals')
  waiting(@CurrentScope() scope: Scope, @Query() query: ApprovalsQuery): Promise<WaitingRequestPageDto> {
    return this.approvals.waiting(scope, query);
  }

  /** How many wait, for the navigation. */
  @Get('approvals/count')
  async count(@CurrentScope() scope: Scope): Promise<WaitingCountDto> {
    return { count: await this.approvals.count(scope) };
  }

  /** Own decisions of the last minutes that can be taken back. */
  @Get('approvals/recent')
  async recent(@CurrentScope() scope: Scope): Promise<RecentDecisionsDto> {
    return { items: await this.approvals.recent(scope, this.clock.now()) };
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

  /** Decides on many alike; each row for itself, so that one that is refused holds up no other. */
  @Post('approvals/decisions')
  @HttpCode(200)
  decideMany(@CurrentScope() scope: Scope, @Body() { enrolmentIds, verdict, reason }: DecisionsDto): Promise<RowOutcomesDto> {
    return this.eachAlone(enrolmentIds, (tx, enrolmentId) => this.decisions.decideEnrolment(tx, { enrolmentId, verdict, reason: reason ?? null, scope }));
  }

  /** Takes own decisions back, within ten minutes and before the learner has begun; each row for itself. */
  @Post('approvals/withdrawals')
  @HttpCode(200)
  withdrawMany(@CurrentScope() { actor }: Scope, @Body() { enrolmentIds }: WithdrawalsDto): Promise<RowOutcomesDto> {
    return this.eachAlone(enrolmentIds, (tx, enrolmentId) => this.withdrawals.withdrawDecision(tx, { enrolmentId, actor }));
  }

  private async eachAlone(ids: readonly string[], work: (tx: Tx, id: string) => Promise<Enrolment>): Promise<RowOutcomesDto> {
    const items: RowOutcomeDto[] = [];
    for (const enrolmentId of ids) {
      try {
        items.push({ enrolmentId, state: (await this.database.transaction((tx) => work(tx, enrolmentId))).state, error: null });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        items.push({ enrolmentId, state: null, error: error.code });
      }
    }
    return { items };
  }
}
