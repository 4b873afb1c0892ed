import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { ColleagueLineReader } from '@piawai/domain/evaluation';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';

import { ColleagueLinesDto } from './course-evaluation.dto';

/** What a course changed, in the words of colleagues who agreed to share them. */
@Controller('evaluation')
@Requires('catalogue.course.read')
export class ColleagueLinesController {
  constructor(private readonly colleagues: ColleagueLineReader) {}

  /** The newest three of one's own agency. */
  @Get('courses/:courseId/colleague-lines')
  async lines(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<ColleagueLinesDto> {
    return { items: await this.colleagues.lines(actor, courseId) };
  }
}
