import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { AuthorReader, DifferenceReader, DraftService, NextVersionService, OutlineService, ReviewService } from '@piawai/domain/catalogue';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';
import { PageQuery } from '@piawai/platform/http/page';

import { CreateDraftDto, RevisionDto, SaveDetailsDto, SaveOutlineDto } from './draft.dto';
import { AuthoredCourseListDto, VersionDifferenceDto, WorkbenchDto } from './workbench.dto';

/** Own courses of an author. */
@Controller('catalogue/drafts')
@Requires('catalogue.course.write')
export class DraftsController {
  constructor(
    private readonly database: Database,
    private readonly author: AuthorReader,
    private readonly drafts: DraftService,
    private readonly outlines: OutlineService,
    private readonly reviews: ReviewService,
    private readonly versions: NextVersionService,
    private readonly differences: DifferenceReader,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<AuthoredCourseListDto> {
    return this.author.ownCourses(actor, page.limit, page.after);
  }

  @Post()
  async create(@CurrentActor() actor: Actor, @Body() body: CreateDraftDto): Promise<WorkbenchDto> {
    await this.database.transaction((tx) => this.drafts.createDraft(tx, actor, body));
    return this.author.ownWorkbench(actor, body.id);
  }

  @Get(':courseId')
  open(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<WorkbenchDto> {
    return this.author.ownWorkbench(actor, courseId);
  }

  @Patch(':courseId')
  async saveDetails(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Body() body: SaveDetailsDto): Promise<WorkbenchDto> {
    const { revision, ...details } = body;
    await this.database.transaction((tx) => this.drafts.saveDetails(tx, actor, courseId, revision, details));
    return this.author.ownWorkbench(actor, courseId);
  }

  @Put(':courseId/outline')
  async saveOutline(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Body() body: SaveOutlineDto): Promise<WorkbenchDto> {
    const { revision, modules } = body;
    await this.database.transaction((tx) => this.outlines.saveOutline(tx, actor, courseId, revision, { modules }));
    return this.author.ownWorkbench(actor, courseId);
  }

  @Get(':courseId/difference')
  async difference(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<VersionDifferenceDto> {
    const { version } = await this.author.ownWorkbench(actor, courseId);
    return { items: await this.differences.fromPublished(version) };
  }

  @Post(':courseId/submit')
  @HttpCode(200)
  async submit(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Body() body: RevisionDto): Promise<WorkbenchDto> {
    await this.database.transaction((tx) => this.reviews.submitDraft(tx, actor, courseId, body.revision));
    return this.author.ownWorkbench(actor, courseId);
  }

  @Post(':courseId/withdraw')
  @HttpCode(200)
  async withdraw(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<WorkbenchDto> {
    await this.database.transaction((tx) => this.reviews.withdrawDraft(tx, actor, courseId));
    return this.author.ownWorkbench(actor, courseId);
  }

  /** Opens a version that may only change texts; published, it takes running learners along. */
  @Post(':courseId/correction')
  async correct(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<WorkbenchDto> {
    await this.database.transaction((tx) => this.versions.startVersion(tx, actor, courseId, true));
    return this.author.ownWorkbench(actor, courseId);
  }

  /** Goes on with a correction as an ordinary version. */
  @Post(':courseId/correction/widen')
  @HttpCode(200)
  async widen(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<WorkbenchDto> {
    await this.database.transaction((tx) => this.versions.widenCorrection(tx, actor, courseId));
    return this.author.ownWorkbench(actor, courseId);
  }

  @Post(':courseId/next-version')
  async nextVersion(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<WorkbenchDto> {
    await this.database.transaction((tx) => this.versions.startVersion(tx, actor, courseId));
    return this.author.ownWorkbench(actor, courseId);
  }
}
