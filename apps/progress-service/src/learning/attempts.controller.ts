import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { AttemptReader, AttemptService, type AttemptView, HolderReader, ProgressBatcher } from '@piawai/domain/learning';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { AnswersDto, AttemptDto, QuizDto, StartAttemptDto, SubmissionDto } from './attempt.dto';

/** Attempts at quizzes. */
@Controller('learning')
@Requires('learning.own.learn')
export class AttemptsController {
  constructor(
    private readonly database: Database,
    private readonly attempts: AttemptService,
    private readonly batcher: ProgressBatcher,
    private readonly reader: AttemptReader,
    private readonly holders: HolderReader,
  ) {}

  /** Rules of a quiz, earlier attempts and the open one. */
  @Get('enrolments/:enrolmentId/lessons/:revisionId/quiz')
  async quiz(
    @CurrentActor() actor: Actor,
    @Param('enrolmentId', ParseUUIDPipe) enrolmentId: string,
    @Param('revisionId', ParseUUIDPipe) revisionId: string,
  ): Promise<QuizDto> {
    const { settings, open, attempts, ...quiz } = await this.reader.quiz({ employeeId: await this.holders.ofEnrolment(actor, enrolmentId), enrolmentId, revisionId });
    const { timeLimitMinutes, feedback } = settings;
    return { ...quiz, timeLimitMinutes, feedback, attempts: [...attempts], open: open && attemptDtoOf(open) };
  }

  /** Starts an attempt, or goes on with the open one. */
  @Post('enrolments/:enrolmentId/lessons/:revisionId/attempts')
  async start(
    @CurrentActor() actor: Actor,
    @Param('enrolmentId', ParseUUIDPipe) enrolmentId: string,
    @Param('revisionId', ParseUUIDPipe) revisionId: string,
    @Body() { id }: StartAttemptDto,
  ): Promise<AttemptDto> {
    const command = { id, employeeId: await this.holders.ofEnrolment(actor, enrolmentId), enrolmentId, lessonRevisionId: revisionId };
    const attempt = await this.database.transaction((tx) => this.attempts.startAttempt(tx, command));
    return attemptDtoOf(await this.reader.view(attempt));
  }

  /** One attempt of one's own. */
  @Get('attempts/:attemptId')
  async attempt(@CurrentActor() actor: Actor, @Param('attemptId', ParseUUIDPipe) attemptId: string): Promise<AttemptDto> {
    return attemptDtoOf(await this.reader.attempt(await this.holders.ofAttempt(actor, attemptId), attemptId));
  }

  /** Keeps answers while the attempt is open. */
  @Put('attempts/:attemptId/answers')
  @HttpCode(204)
  async saveAnswers(@CurrentActor() actor: Actor, @Param('attemptId', ParseUUIDPipe) attemptId: string, @Body() body: AnswersDto): Promise<void> {
    const employeeId = await this.holders.ofAttempt(actor, attemptId);
    await this.database.transaction((tx) => this.attempts.saveAnswers(tx, { ...body, attemptId, employeeId }));
  }

  /** Hands in once; a repeated request answers the same result. */
  @Post('attempts/:attemptId/submission')
  @HttpCode(200)
  async submit(@CurrentActor() actor: Actor, @Param('attemptId', ParseUUIDPipe) attemptId: string, @Body() body: AnswersDto): Promise<SubmissionDto> {
    const employeeId = await this.holders.ofAttempt(actor, attemptId);
    const { attempt, progress } = await this.batcher.submit({ ...body, attemptId, employeeId });
    return {
      attempt: attemptDtoOf(await this.reader.view(attempt)),
      progress: progress && { ...progress, lessons: progress.lessons.map((lesson) => ({ ...lesson, missing: [...lesson.missing] })) },
    };
  }
}

function attemptDtoOf({ questions, results, ...attempt }: AttemptView): AttemptDto {
  return {
    ...attempt,
    answers: { ...attempt.answers },
    questions: questions.map((question) => ({ ...question, choices: [...question.choices], matches: [...question.matches] })),
    results: results && [...results],
  };
}
