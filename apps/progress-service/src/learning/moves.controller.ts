import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { MoveEnrolmentsService, OfferedMoveReader } from '@piawai/domain/learning';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { OfferedMovesDto, WaitingCountDto } from './approval.dto';
import { MovedDto, MoveDto, MovePreviewDto } from './participant.dto';

/** Learners in one transaction: short enough not to hold up their progress. */
const CHUNK = 100;

/** Moves of running learners to the published version. */
@Controller('learning/courses/:courseId/move')
@Requires('learning.enrolment.move')
export class MovesController {
  constructor(
    private readonly database: Database,
    private readonly moves: MoveEnrolmentsService,
  ) {}

  /** Who would move, and what would have to be studied again. */
  @Get()
  async preview(@CurrentScope() scope: Scope, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<MovePreviewDto> {
    const { target, groups } = await this.moves.preview(courseId, scope);
    const titles = (lessons: readonly { readonly title: string }[]) => lessons.map((lesson) => lesson.title);
    return {
      versionId: target.versionId,
      versionNumber: target.number,
      groups: groups.map(({ versionNumber, people, kind, again, added, dropped }) => ({
        versionNumber, people, kind, again: titles(again), added: titles(added), dropped: titles(dropped),
      })),
    };
  }

  /** Moves all of them; sent again, it goes on with those that are left. */
  @Post()
  @HttpCode(200)
  async move(@CurrentScope() scope: Scope, @Param('courseId', ParseUUIDPipe) courseId: string, @Body() { versionId }: MoveDto): Promise<MovedDto> {
    let moved = 0;
    for (;;) {
      const chunk = await this.database.transaction((tx) => this.moves.moveEnrolments(tx, { courseId, versionId, scope, limit: CHUNK }));
      moved += chunk;
      if (chunk === 0) return { moved };
    }
  }
}

/** Courses whose running learners could be moved to the published version. */
@Controller('learning/moves')
@Requires('learning.enrolment.move')
export class OfferedMovesController {
  constructor(private readonly reader: OfferedMoveReader) {}

  /** What waits for a decision, by title. */
  @Get()
  async offered(@CurrentScope() scope: Scope): Promise<OfferedMovesDto> {
    return { items: await this.reader.offered(scope) };
  }

  /** How many courses wait, for the navigation. */
  @Get('count')
  async count(@CurrentScope() scope: Scope): Promise<WaitingCountDto> {
    return { count: (await this.reader.offered(scope)).length };
  }
}
