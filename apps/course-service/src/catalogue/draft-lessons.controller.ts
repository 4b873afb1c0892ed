import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { AuthorReader, DraftTestsService, LessonService } from '@piawai/domain/catalogue';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { lessonDraftOf } from './lesson-draft';
import { AddLessonDto, LessonFormDto, SaveLessonDto } from './lesson.dto';
import { AddTestsDto } from './question-bank.dto';
import { WorkbenchDto } from './workbench.dto';

/** Lessons of an own draft. */
@Controller('catalogue/drafts/:courseId/lessons')
@Requires('catalogue.course.write')
export class DraftLessonsController {
  constructor(
    private readonly database: Database,
    private readonly author: AuthorReader,
    private readonly lessons: LessonService,
    private readonly tests: DraftTestsService,
  ) {}

  @Post()
  async add(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Body() body: AddLessonDto): Promise<LessonFormDto> {
    await this.database.transaction((tx) => this.lessons.addLesson(tx, actor, courseId, body));
    return this.read(actor, courseId, body.id);
  }

  /** A test before and a test after, drawn from the bank by one blueprint. */
  @Post('tests')
  async addTests(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Body() body: AddTestsDto): Promise<WorkbenchDto> {
    await this.database.transaction((tx) => this.tests.addTests(tx, actor, courseId, body));
    return this.author.ownWorkbench(actor, courseId);
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
