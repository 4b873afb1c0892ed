import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { AnnouncementReader, AnnouncementService } from '@piawai/domain/learning';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';
import { PageQuery } from '@piawai/platform/http/page';

import {
  AnnouncementOutlookDto, AnnouncementPageDto, CorrectAnnouncementDto, CorrectedAnnouncementDto, SendAnnouncementDto, SentAnnouncementDto,
} from './announcement.dto';

/** Announcements of a course: read by whoever takes it, sent by those who run it. */
@Controller('learning/courses/:courseId/announcements')
@Requires('learning.thread.run')
export class AnnouncementsController {
  constructor(
    private readonly database: Database,
    private readonly announcements: AnnouncementService,
    private readonly reader: AnnouncementReader,
  ) {}

  /** Newest first; those withdrawn for those who run the course alone. */
  @Get()
  @Requires('learning.thread.use')
  list(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Query() query: PageQuery): Promise<AnnouncementPageDto> {
    return this.reader.list(courseId, actor, query);
  }

  /** Whom a new one would reach, and how many may be sent today. */
  @Get('outlook')
  outlook(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<AnnouncementOutlookDto> {
    return this.reader.outlook(courseId, actor);
  }

  /** Sends one at once, in the inbox and by mail as each person chose. */
  @Post()
  async send(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Body() body: SendAnnouncementDto): Promise<SentAnnouncementDto> {
    return { people: await this.database.transaction((tx) => this.announcements.sendAnnouncement(tx, { ...body, courseId, actor })) };
  }

  /** Mends the words; nobody is told again. */
  @Put(':announcementId')
  async correct(
    @CurrentActor() actor: Actor,
    @Param('courseId', ParseUUIDPipe) courseId: string,
    @Param('announcementId', ParseUUIDPipe) announcementId: string,
    @Body() body: CorrectAnnouncementDto,
  ): Promise<CorrectedAnnouncementDto> {
    return { revision: await this.database.transaction((tx) => this.announcements.correctAnnouncement(tx, { ...body, announcementId, courseId, actor })) };
  }

  /** Takes it back: participants no longer read it. */
  @Post(':announcementId/withdrawal')
  @HttpCode(204)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('courseId', ParseUUIDPipe) courseId: string,
    @Param('announcementId', ParseUUIDPipe) announcementId: string,
  ): Promise<void> {
    await this.database.transaction((tx) => this.announcements.withdrawAnnouncement(tx, { announcementId, courseId, actor }));
  }
}
