import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { CourseInsightReader, ENROLMENT_STATES, ParticipantReader } from '@piawai/domain/learning';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';

import { CourseInsightDto, ParticipantPageDto, ParticipantsQuery } from './participant.dto';

/** "Peserta Saya": who is where in a course. */
@Controller('learning/courses/:courseId')
@Requires('learning.participant.read')
export class ParticipantsController {
  constructor(
    private readonly participants: ParticipantReader,
    private readonly insights: CourseInsightReader,
  ) {}

  /** All of one's own course, else those of one's units; by name. */
  @Get('participants')
  async list(@CurrentScope() scope: Scope, @Param('courseId', ParseUUIDPipe) courseId: string, @Query() query: ParticipantsQuery): Promise<ParticipantPageDto> {
    const { items, next } = await this.participants.participants(courseId, scope, {
      states: query.state ?? ENROLMENT_STATES, onlyDoubted: query.doubted ?? false, stuckIn: query.stuckIn, limit: query.limit, after: query.after,
    });
    return { items: items.map((item) => ({ ...item, doubts: [...item.doubts] })), next };
  }

  /** Where participants are stuck and which questions are hard. */
  @Get('insight')
  async insight(@CurrentScope() scope: Scope, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<CourseInsightDto> {
    const insight = await this.insights.insight(courseId, scope);
    return { ...insight, states: { ...insight.states }, lessons: [...insight.lessons], questions: [...insight.questions] };
  }
}
