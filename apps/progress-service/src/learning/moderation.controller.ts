import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { ModeratePostService } from '@piawai/domain/learning';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { AcceptAnswerDto, PostReasonDto } from './thread.dto';

/** What becomes of posts: accepted, reported, hidden. */
@Controller('learning/courses/:courseId')
@Requires('learning.thread.run')
export class ModerationController {
  constructor(
    private readonly database: Database,
    private readonly moderation: ModeratePostService,
  ) {}

  /** Marks the answer that helped; by whoever asked or runs the course. */
  @Put('questions/:questionId/accepted')
  @Requires('learning.thread.use')
  @HttpCode(204)
  async accept(
    @CurrentActor() actor: Actor,
    @Param('courseId', ParseUUIDPipe) courseId: string,
    @Param('questionId', ParseUUIDPipe) questionId: string,
    @Body() { answerId }: AcceptAnswerDto,
  ): Promise<void> {
    await this.database.transaction((tx) => this.moderation.acceptAnswer(tx, { questionId, answerId, courseId, actor }));
  }

  /** Tells those who run the course that a post should be looked at. */
  @Post('posts/:postId/reports')
  @Requires('learning.thread.use')
  @HttpCode(204)
  async report(
    @CurrentActor() actor: Actor,
    @Param('courseId', ParseUUIDPipe) courseId: string,
    @Param('postId', ParseUUIDPipe) postId: string,
    @Body() { reason }: PostReasonDto,
  ): Promise<void> {
    await this.database.transaction((tx) => this.moderation.reportPost(tx, { reason, postId, courseId, actor }));
  }

  /** The reports about a post were looked at, and it may stay. */
  @Delete('posts/:postId/reports')
  @HttpCode(204)
  async settle(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Param('postId', ParseUUIDPipe) postId: string): Promise<void> {
    await this.database.transaction((tx) => this.moderation.settleReports(tx, { postId, courseId, actor }));
  }

  /** Hides a post with a reason that its writer is told. */
  @Put('posts/:postId/hidden')
  @HttpCode(204)
  async hide(
    @CurrentActor() actor: Actor,
    @Param('courseId', ParseUUIDPipe) courseId: string,
    @Param('postId', ParseUUIDPipe) postId: string,
    @Body() { reason }: PostReasonDto,
  ): Promise<void> {
    await this.database.transaction((tx) => this.moderation.setHidden(tx, { reason, postId, courseId, actor }));
  }

  /** Shows it again. */
  @Delete('posts/:postId/hidden')
  @HttpCode(204)
  async show(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Param('postId', ParseUUIDPipe) postId: string): Promise<void> {
    await this.database.transaction((tx) => this.moderation.setHidden(tx, { reason: null, postId, courseId, actor }));
  }
}
