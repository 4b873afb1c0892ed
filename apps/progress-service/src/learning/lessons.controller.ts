import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Actor } from '@piawai/contracts';
import { HolderReader, NoteService, OpenLessonService, ProgressBatcher } from '@piawai/domain/learning';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { lessonDtoOf } from './lesson';
import { LessonDto } from './lesson.dto';
import { ProgressBodyPipe } from './progress-body';
import { NoteDto, NoteShownDto, ProgressAckDto, ProgressBatchDto } from './progress.dto';

/** The player: lessons, progress and notes. */
@Controller('learning/enrolments/:enrolmentId')
@Requires('learning.own.learn')
export class LessonsController {
  constructor(
    private readonly database: Database,
    private readonly lessons: OpenLessonService,
    private readonly batcher: ProgressBatcher,
    private readonly notes: NoteService,
    private readonly holders: HolderReader,
  ) {}

  /** One lesson with its content, progress, note and neighbours. The first time is noted: active time begins with it. */
  @Get('lessons/:revisionId')
  async lesson(
    @CurrentActor() actor: Actor,
    @Param('enrolmentId', ParseUUIDPipe) enrolmentId: string,
    @Param('revisionId', ParseUUIDPipe) revisionId: string,
  ): Promise<LessonDto> {
    return lessonDtoOf(await this.lessons.openLesson({ employeeId: await this.holders.ofEnrolment(actor, enrolmentId), enrolmentId, revisionId }));
  }

  /** Records a batch of progress; answered after the commit. May be sent again, in any order. */
  @Post('progress')
  @HttpCode(200)
  @ApiBody({ type: ProgressBatchDto })
  async record(
    @CurrentActor() actor: Actor,
    @Param('enrolmentId', ParseUUIDPipe) enrolmentId: string,
    // Readonly keeps the class from the global pipe, which would check it a second time.
    @Body(ProgressBodyPipe) body: Readonly<ProgressBatchDto>,
  ): Promise<ProgressAckDto> {
    const ack = await this.batcher.record({ employeeId: await this.holders.ofEnrolment(actor, enrolmentId), enrolmentId, events: body.events });
    return { ...ack, lessons: ack.lessons.map((lesson) => ({ ...lesson, missing: [...lesson.missing] })) };
  }

  /** Keeps a note on a lesson; answers 409 with the present one when it was changed elsewhere. */
  @Put('lessons/:revisionId/note')
  async writeNote(
    @CurrentActor() actor: Actor,
    @Param('enrolmentId', ParseUUIDPipe) enrolmentId: string,
    @Param('revisionId', ParseUUIDPipe) revisionId: string,
    @Body() body: NoteDto,
  ): Promise<NoteShownDto> {
    const command = { ...body, employeeId: await this.holders.ofEnrolment(actor, enrolmentId), enrolmentId, revisionId };
    const { text, revision } = await this.database.transaction((tx) => this.notes.writeNote(tx, command));
    return { text, revision };
  }
}
