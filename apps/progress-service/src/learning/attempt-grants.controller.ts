import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { GrantAttemptService, ParticipantQuizReader } from '@piawai/domain/learning';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { GrantAttemptDto, ParticipantQuizzesDto } from './attempt-grant.dto';

/** Further attempts at quizzes, granted by those who run the course. */
@Controller('learning/enrolments/:enrolmentId')
@Requires('learning.attempt.grant')
export class AttemptGrantsController {
  constructor(
    private readonly database: Database,
    private readonly quizzes: ParticipantQuizReader,
    private readonly grants: GrantAttemptService,
  ) {}

  /** How one participant stands at the quizzes of the course. */
  @Get('quizzes')
  async list(@CurrentScope() scope: Scope, @Param('enrolmentId', ParseUUIDPipe) enrolmentId: string): Promise<ParticipantQuizzesDto> {
    return { items: await this.quizzes.quizzes(enrolmentId, scope) };
  }

  /** Grants one more attempt with a reason; a repeated request grants once. */
  @Post('lessons/:revisionId/attempt-grants')
  @HttpCode(204)
  async grant(
    @CurrentScope() scope: Scope,
    @Param('enrolmentId', ParseUUIDPipe) enrolmentId: string,
    @Param('revisionId', ParseUUIDPipe) lessonRevisionId: string,
    @Body() body: GrantAttemptDto,
  ): Promise<void> {
    await this.database.transaction((tx) => this.grants.grantAttempt(tx, { ...body, enrolmentId, lessonRevisionId, scope }));
  }
}
