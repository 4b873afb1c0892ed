import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { ChangeService, FeedbackService, OwnEvaluationReader } from '@piawai/domain/evaluation';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { everyOwnId } from '../learning/own-id';
import { FeedbackWaitingDto, GiveFeedbackDto, OwnEvaluationDto, WriteChangeDto } from './own-evaluation.dto';

/** What one says oneself of a completed course. */
@Controller('evaluation')
@Requires('evaluation.own.give')
export class OwnEvaluationController {
  constructor(
    private readonly database: Database,
    private readonly own: OwnEvaluationReader,
    private readonly feedback: FeedbackService,
    private readonly changes: ChangeService,
  ) {}

  /** Completed courses about which nothing was said yet. */
  @Get('own/waiting')
  async waiting(@CurrentActor() actor: Actor): Promise<FeedbackWaitingDto> {
    return { enrolmentIds: await this.own.waiting(everyOwnId(actor)) };
  }

  /** What was said about the completion of an enrolment, and what may still be said. */
  @Get('own/enrolments/:enrolmentId')
  about(@CurrentActor() actor: Actor, @Param('enrolmentId', ParseUUIDPipe) enrolmentId: string): Promise<OwnEvaluationDto> {
    return this.own.own(everyOwnId(actor), enrolmentId);
  }

  /** Three taps and a line, once per completion; may be changed for 14 days. */
  @Put('completions/:completionId/feedback')
  @HttpCode(204)
  async give(@CurrentActor() actor: Actor, @Param('completionId', ParseUUIDPipe) completionId: string, @Body() body: GiveFeedbackDto): Promise<void> {
    const command = { ...body, line: body.line ?? null, completionId, employeeIds: everyOwnId(actor) };
    await this.database.transaction((tx) => this.feedback.giveFeedback(tx, command));
  }

  /** Takes the own line back; the numbers stay. */
  @Delete('completions/:completionId/feedback/line')
  @HttpCode(204)
  async removeLine(@CurrentActor() actor: Actor, @Param('completionId', ParseUUIDPipe) completionId: string): Promise<void> {
    await this.database.transaction((tx) => this.feedback.removeLine(tx, { completionId, employeeIds: everyOwnId(actor) }));
  }

  /** What the course changed, from 14 days after it, with the consent to share it. */
  @Put('completions/:completionId/change')
  @HttpCode(204)
  async writeChange(@CurrentActor() actor: Actor, @Param('completionId', ParseUUIDPipe) completionId: string, @Body() body: WriteChangeDto): Promise<void> {
    await this.database.transaction((tx) => this.changes.writeChange(tx, { ...body, completionId, employeeIds: everyOwnId(actor) }));
  }

  /** Withdraws line and consent at once. */
  @Delete('completions/:completionId/change')
  @HttpCode(204)
  async withdrawChange(@CurrentActor() actor: Actor, @Param('completionId', ParseUUIDPipe) completionId: string): Promise<void> {
    await this.database.transaction((tx) => this.changes.withdrawChange(tx, { completionId, employeeIds: everyOwnId(actor) }));
  }
}
