import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';
import { PageQuery } from '@piawai/platform/http/page';
import { ParkedDeliveries } from '@piawai/platform/queues/parked-deliveries';

import { StuckDeliveryPageDto } from './delivery.dto';

/** Deliveries that need a person. */
@Controller('audit/deliveries')
@Requires('platform.delivery.read')
export class DeliveriesController {
  constructor(
    private readonly database: Database,
    private readonly deliveries: ParkedDeliveries,
  ) {}

  @Get()
  list(@Query() page: PageQuery): Promise<StuckDeliveryPageDto> {
    return this.deliveries.list(page.limit, page.after);
  }

  @Post(':eventId/:job/retry')
  @HttpCode(204)
  async retry(@Param('eventId', ParseUUIDPipe) eventId: string, @Param('job') job: string): Promise<void> {
    await this.database.transaction((tx) => this.deliveries.retry(tx, eventId, job));
  }
}
