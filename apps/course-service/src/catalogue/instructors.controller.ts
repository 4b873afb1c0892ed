import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { InstructorReader, InstructorService } from '@piawai/domain/catalogue';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { InstructorChoicesDto, InstructorChoicesQuery, InstructorEndDto, NameInstructorDto, TaughtModulesDto } from './instructor.dto';

/** Who teaches the modules of one's own course; for the record of teaching. */
@Controller('catalogue/drafts/:courseId/instructors')
@Requires('catalogue.course.write')
export class InstructorsController {
  constructor(
    private readonly database: Database,
    private readonly reader: InstructorReader,
    private readonly instructors: InstructorService,
  ) {}

  /** Modules of the newest version and who teaches them. */
  @Get()
  async list(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<TaughtModulesDto> {
    return { items: await this.reader.modules(actor, courseId) };
  }

  /** People of the agency who may be named. */
  @Get('choices')
  async choices(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Query() { search }: InstructorChoicesQuery): Promise<InstructorChoicesDto> {
    return { items: await this.reader.choices(actor, courseId, search) };
  }

  /** Names somebody for a module, from a date on. */
  @Post()
  @HttpCode(204)
  async name(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Body() body: NameInstructorDto): Promise<void> {
    await this.database.transaction((tx) => this.instructors.nameInstructor(tx, actor, { ...body, courseId }));
  }

  /** Sets or opens the end of a naming. */
  @Put(':instructorId/end')
  @HttpCode(204)
  async end(
    @CurrentActor() actor: Actor,
    @Param('courseId', ParseUUIDPipe) courseId: string,
    @Param('instructorId', ParseUUIDPipe) instructorId: string,
    @Body() { to }: InstructorEndDto,
  ): Promise<void> {
    await this.database.transaction((tx) => this.instructors.endInstructor(tx, actor, { courseId, instructorId, to }));
  }
}
