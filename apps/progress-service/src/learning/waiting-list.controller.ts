import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Actor, DomainError } from '@piawai/contracts';
import { WaitingListService, WaitingReader } from '@piawai/domain/learning';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { everyOwnId, ownId } from './own-id';
import { CourseSeatsDto, JoinListDto, WaitingPlacesDto } from './waiting.dto';

/** Waiting lists of full courses, for oneself. */
@Controller('learning')
@Requires('learning.own.learn')
export class WaitingListController {
  constructor(
    private readonly database: Database,
    private readonly lists: WaitingListService,
    private readonly reader: WaitingReader,
  ) {}

  /** How full a course is, and one's own place on its waiting list. */
  @Get('courses/:courseId/seats')
  async seats(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<CourseSeatsDto> {
    const seats = await this.reader.seats(everyOwnId(actor), courseId);
    if (!seats) throw new DomainError('platform.not_found');
    return seats;
  }

  /** Own places on waiting lists. */
  @Get('waiting-places')
  async places(@CurrentActor() actor: Actor): Promise<WaitingPlacesDto> {
    return { items: await this.reader.places(everyOwnId(actor)) };
  }

  /** Joins the waiting list of a full course. */
  @Post('courses/:courseId/waiting-places')
  @HttpCode(204)
  async join(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Body() { id }: JoinListDto): Promise<void> {
    await this.database.transaction((tx) => this.lists.joinList(tx, { id, employeeId: ownId(actor), courseId }));
  }

  /** Leaves a waiting list. */
  @Post('waiting-places/:placeId/end')
  @HttpCode(204)
  async leave(@CurrentActor() actor: Actor, @Param('placeId', ParseUUIDPipe) placeId: string): Promise<void> {
    await this.database.transaction((tx) => this.lists.leaveList(tx, { placeId, employeeIds: everyOwnId(actor) }));
  }
}
