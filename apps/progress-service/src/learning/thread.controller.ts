import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { ClassmateReader, PostService, ThreadReader } from '@piawai/domain/learning';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';
import { PageQuery } from '@piawai/platform/http/page';

import {
  AnswerPageDto, AnswerQuestionDto, AskQuestionDto, ClassmatesDto, ClassmatesQuery, ClassroomDto, PostTextDto, QuestionsQuery, ThreadQuestionDto, ThreadQuestionPageDto,
} from './thread.dto';

/** "Tanya Jawab": questions and answers of a course, among those who take or run it. */
@Controller('learning/courses/:courseId')
@Requires('learning.thread.use')
export class ThreadController {
  constructor(
    private readonly database: Database,
    private readonly posts: PostService,
    private readonly thread: ThreadReader,
    private readonly classmates: ClassmateReader,
  ) {}

  /** How one belongs to the course, and what waits in it. */
  @Get('classroom')
  async classroom(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<ClassroomDto> {
    const { title, runs, enrolmentId, unanswered, reported } = await this.thread.waiting(courseId, actor);
    return { title, runs, enrolmentId, unanswered, reported };
  }

  /** People whom a post can name. */
  @Get('classmates')
  async find(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Query() { search }: ClassmatesQuery): Promise<ClassmatesDto> {
    return { items: await this.classmates.find(courseId, actor, search) };
  }

  /** Newest first. */
  @Get('questions')
  async list(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Query() { lesson, ...query }: QuestionsQuery): Promise<ThreadQuestionPageDto> {
    return this.thread.questions(courseId, actor, { ...query, lessonRevisionId: lesson });
  }

  /** Asks a question, about a lesson or about the course. */
  @Post('questions')
  @HttpCode(204)
  async ask(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Body() body: AskQuestionDto): Promise<void> {
    await this.database.transaction((tx) => this.posts.ask(tx, { ...body, courseId, actor }));
  }

  /** One question. */
  @Get('questions/:questionId')
  async question(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Param('questionId', ParseUUIDPipe) questionId: string): Promise<ThreadQuestionDto> {
    return this.thread.question(courseId, questionId, actor);
  }

  /** Its answers, oldest first. */
  @Get('questions/:questionId/answers')
  async answers(
    @CurrentActor() actor: Actor,
    @Param('courseId', ParseUUIDPipe) courseId: string,
    @Param('questionId', ParseUUIDPipe) questionId: string,
    @Query() query: PageQuery,
  ): Promise<AnswerPageDto> {
    return this.thread.answers(courseId, questionId, actor, query);
  }

  /** Answers a question. */
  @Post('questions/:questionId/answers')
  @HttpCode(204)
  async answer(
    @CurrentActor() actor: Actor,
    @Param('courseId', ParseUUIDPipe) courseId: string,
    @Param('questionId', ParseUUIDPipe) questionId: string,
    @Body() body: AnswerQuestionDto,
  ): Promise<void> {
    await this.database.transaction((tx) => this.posts.answer(tx, { ...body, questionId, courseId, actor }));
  }

  /** Changes one's own post, for thirty minutes. */
  @Put('posts/:postId')
  @HttpCode(204)
  async change(
    @CurrentActor() actor: Actor,
    @Param('courseId', ParseUUIDPipe) courseId: string,
    @Param('postId', ParseUUIDPipe) postId: string,
    @Body() { text }: PostTextDto,
  ): Promise<void> {
    await this.database.transaction((tx) => this.posts.changeText(tx, { text, postId, courseId, actor }));
  }

  /** Takes one's own post back for good. */
  @Post('posts/:postId/withdrawal')
  @HttpCode(204)
  async withdraw(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Param('postId', ParseUUIDPipe) postId: string): Promise<void> {
    await this.database.transaction((tx) => this.posts.withdraw(tx, { postId, courseId, actor }));
  }
}
