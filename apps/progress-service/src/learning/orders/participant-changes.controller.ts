import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { ChangeEnrolmentsService } from '@piawai/domain/learning';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { ChangedParticipantsDto, ChangeParticipantsDto } from './participant-change.dto';

/** What an organiser does to participants: deadlines, exemption, withdrawal, and taking those back. */
@Controller('learning/courses/:courseId/participant-changes')
@Requires('learning.enrolment.assign')
export class ParticipantChangesController {
  constructor(
    private readonly database: Database,
    private readonly changes: ChangeEnrolmentsService,
  ) {}

  /** Changes up to a hundred participants under an id made by the caller; those whose state does not allow it are passed over. */
  @Post()
  @HttpCode(200)
  async change(
    @CurrentScope() scope: Scope, @Param('courseId', ParseUUIDPipe) courseId: string, @Body() body: ChangeParticipantsDto,
  ): Promise<ChangedParticipantsDto> {
    const { id: batchId, enrolmentIds, kind, reason, dueOn, mandatory } = body;
    return this.database.transaction((tx) =>
      this.changes.changeEnrolments(tx, { batchId, courseId, enrolmentIds, kind, reason, dueOn: dueOn ?? null, mandatory: mandatory ?? null, scope }));
  }
}
