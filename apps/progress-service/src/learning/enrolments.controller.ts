import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { type Actor, DomainError } from '@piawai/contracts';
import { ENROLMENT_STATES, EnrolmentService, HolderReader, LearningReader, OwnEnrolmentReader } from '@piawai/domain/learning';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { EnrolDto, EnrolmentsQuery, EnrolmentStateDto, OutlineDto, OwnCourseStandingDto, OwnEnrolmentPageDto } from './enrolment.dto';
import { outlineOf } from './outline';
import { everyOwnId, ownId } from './own-id';

/** One's own enrolments. */
@Controller('learning')
@Requires('learning.own.learn')
export class EnrolmentsController {
  constructor(
    private readonly database: Database,
    private readonly enrolments: EnrolmentService,
    private readonly own: OwnEnrolmentReader,
    private readonly learning: LearningReader,
    private readonly holders: HolderReader,
  ) {}

  /** Own courses by state, the latest request first. */
  @Get('enrolments')
  list(@CurrentActor() actor: Actor, @Query() query: EnrolmentsQuery): Promise<OwnEnrolmentPageDto> {
    return this.own.list(everyOwnId(actor), { states: query.state ?? ENROLMENT_STATES, limit: query.limit, after: query.after });
  }

  /** Where one stands in a course; for the course page. */
  @Get('courses/:courseId/own-enrolment')
  async inCourse(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<OwnCourseStandingDto> {
    return { enrolment: await this.own.inCourse(everyOwnId(actor), courseId) };
  }

  /** Enrols, or asks the supervisor where the course wants it. */
  @Post('enrolments')
  async enrol(@CurrentActor() actor: Actor, @Body() body: EnrolDto): Promise<EnrolmentStateDto> {
    const { id, state } = await this.database.transaction((tx) =>
      this.enrolments.enrol(tx, { ...body, employeeId: ownId(actor), basis: 'OWN' }),
    );
    return { id, state };
  }

  /** The outline: each lesson with its state, what is missing, and the date rule. */
  @Get('enrolments/:enrolmentId')
  async outline(@CurrentActor() actor: Actor, @Param('enrolmentId', ParseUUIDPipe) enrolmentId: string): Promise<OutlineDto> {
    const trace = await this.learning.enrolmentTrace(enrolmentId);
    const own = await this.own.one(everyOwnId(actor), enrolmentId);
    if (!trace || !own) throw new DomainError('platform.not_found');
    return outlineOf(trace, own);
  }

  /** Gives up a course or a request; evidence stays. */
  @Post('enrolments/:enrolmentId/withdrawal')
  @HttpCode(200)
  async withdraw(@CurrentActor() actor: Actor, @Param('enrolmentId', ParseUUIDPipe) enrolmentId: string): Promise<EnrolmentStateDto> {
    const employeeId = await this.holders.ofEnrolment(actor, enrolmentId);
    const { id, state } = await this.database.transaction((tx) => this.enrolments.withdraw(tx, { enrolmentId, employeeId }));
    return { id, state };
  }
}
