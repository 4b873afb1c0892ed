import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { AuthorReader, DifferenceReader, PublishingService, ReviewService } from '@piawai/domain/catalogue';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';
import { PageQuery } from '@piawai/platform/http/page';

import { ReturnDraftDto } from './draft.dto';
import { LessonFormDto } from './lesson.dto';
import { AuthoredCourseListDto, ReviewCountDto, VersionDifferenceDto, WorkbenchDto } from './workbench.dto';

/** Courses of the agency that somebody else wrote. */
@Controller('catalogue/reviews')
@Requires('catalogue.course.review')
export class ReviewsController {
  constructor(
    private readonly database: Database,
    private readonly author: AuthorReader,
    private readonly reviews: ReviewService,
    private readonly publishing: PublishingService,
    private readonly differences: DifferenceReader,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<AuthoredCourseListDto> {
    return this.author.awaitingReview(actor, page.limit, page.after);
  }

  /** How many wait for a reviewer, for the navigation; a hundred means: a hundred or more. */
  @Get('count')
  async count(@CurrentActor() actor: Actor): Promise<ReviewCountDto> {
    return { count: await this.author.countAwaiting(actor) };
  }

  @Get(':courseId')
  open(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<WorkbenchDto> {
    return this.author.reviewWorkbench(actor, courseId);
  }

  @Get(':courseId/lessons/:lessonId')
  async lesson(
    @CurrentActor() actor: Actor,
    @Param('courseId', ParseUUIDPipe) courseId: string,
    @Param('lessonId', ParseUUIDPipe) lessonId: string,
  ): Promise<LessonFormDto> {
    const { version } = await this.author.reviewWorkbench(actor, courseId);
    return this.author.lesson(version, lessonId);
  }

  @Get(':courseId/difference')
  async difference(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<VersionDifferenceDto> {
    const { version } = await this.author.reviewWorkbench(actor, courseId);
    return { items: await this.differences.fromPublished(version) };
  }

  @Post(':courseId/publish')
  @HttpCode(200)
  async publish(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<WorkbenchDto> {
    await this.database.transaction((tx) => this.publishing.publishVersion(tx, actor, courseId));
    return this.author.reviewWorkbench(actor, courseId);
  }

  @Post(':courseId/return')
  @HttpCode(204)
  async return(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Body() body: ReturnDraftDto): Promise<void> {
    await this.database.transaction((tx) => this.reviews.returnDraft(tx, actor, courseId, body.reason));
  }

  @Post(':courseId/retire')
  @HttpCode(204)
  async retire(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<void> {
    await this.database.transaction((tx) => this.publishing.retireCourse(tx, actor, courseId));
  }
}
