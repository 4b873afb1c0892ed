import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { AuthorReader, LessonService } from '@piawai/domain/catalogue';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { lessonDraftOf } from './lesson-draft';
import { AddLessonDto, LessonFormDto, SaveLessonDto } from './lesson.dto';

/** Lessons of an own draft. */
@Controller('catalogue/drafts/:courseId/lessons')
@Requires('catalogue.course.write')
export class DraftLessonsController {
  constructor(
    private readonly database: Database,
    private readonly author: AuthorReader,
    private readonly lessons: LessonService,
  ) {}

  @Post()
  async add(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Body() body: AddLessonDto): Promise<LessonFormDto> {
    await this.database.transaction((tx) => this.lessons.addLesson(tx, actor, courseId, body));
    return this.read(actor, courseId, body.id);
  }

  @Get(':lessonId')
  open(
    @CurrentActor() actor: Actor,
    @Param('courseId', ParseUUIDPipe) courseId: string,
    @Param('lessonId', ParseUUIDPipe) lessonId: string,
  ): Promise<LessonFormDto> {
    return this.read(actor, courseId, lessonId);
  }

  @Put(':lessonId')
  async save(
    @CurrentActor() actor: Actor,
    @Param('courseId', ParseUUIDPipe) courseId: string,
    @Param('lessonId', ParseUUIDPipe) lessonId: string,
    @Body() body: SaveLessonDto,
  ): Promise<LessonFormDto> {
    const { revision, title, minutes } = body;
    const content = lessonDraftOf(body.content);
    await this.database.transaction((tx) => this.lessons.saveLesson(tx, actor, courseId, { lessonId, revision, title, minutes, content }));
    return this.read(actor, courseId, lessonId);
  }

  private async read(actor: Actor, courseId: string, lessonId: string): Promise<LessonFormDto> {
    const { version } = await this.author.ownWorkbench(actor, courseId);
    return this.author.lesson(version, lessonId);
  }
}
