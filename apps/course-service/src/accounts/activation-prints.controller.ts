import { Readable } from 'node:stream';

import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import type { Actor, Scope } from '@piawai/contracts';
import { OrderSlipsService, SlipReader, SlipSheetService } from '@piawai/domain/accounts';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { GiveCodeDto, GivenCodeDto, OrderedPrintDto, OrderSlipsDto, SlipCountsDto, SlipCountsQuery, SlipListQuery, SlipPageDto, SlipPreviewDto, SlipSelectionDto } from './activation.dto';

/** Activation codes for the people within reach, on slips or for one person. */
@Controller('accounts')
@Requires('accounts.account.manage')
export class ActivationPrintsController {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderSlipsService,
    private readonly sheets: SlipSheetService,
    private readonly slips: SlipReader,
  ) {}

  /** What an order of slips would do; changes nothing. */
  @Post('activation-prints/preview')
  @HttpCode(200)
  preview(@Body() body: SlipSelectionDto, @CurrentScope() scope: Scope): Promise<SlipPreviewDto> {
    return this.database.transaction((tx) => this.orders.previewSlips(tx, body, scope));
  }

  /** Makes slips for everybody of the selection who has never signed in; each replaces the code before. */
  @Post('activation-prints')
  order(@Body() body: OrderSlipsDto, @CurrentScope() scope: Scope): Promise<OrderedPrintDto> {
    return this.database.transaction((tx) => this.orders.orderSlips(tx, body, scope));
  }

  /** The sheet of an own order as PDF, for a day; it is drawn while it is sent and kept nowhere. */
  @Get('activation-prints/:printId/slips.pdf')
  @Header('cache-control', 'no-store')
  async sheet(@Param('printId', ParseUUIDPipe) printId: string, @CurrentActor() actor: Actor, @CurrentScope() scope: Scope): Promise<StreamableFile> {
    const sheet = await this.database.transaction((tx) => this.sheets.openSheet(tx, printId, actor));
    return new StreamableFile(Readable.from(this.sheets.draw(printId, sheet, scope)), { type: 'application/pdf', disposition: 'attachment; filename="lembar-aktivasi.pdf"' });
  }

  /** Slips of the last weeks and what became of them. */
  @Get('activation-slips')
  list(@Query() query: SlipListQuery, @CurrentScope() scope: Scope): Promise<SlipPageDto> {
    return this.slips.list(scope, query);
  }

  /** How many slips there are, by state. */
  @Get('activation-slips/counts')
  counts(@Query() { unitId }: SlipCountsQuery, @CurrentScope() scope: Scope): Promise<SlipCountsDto> {
    return this.slips.counts(scope, unitId);
  }

  /** A code for one employee, to be handed over in person: the password of before stops counting, and every session ends. */
  @Post('people/:employeeId/activation-code')
  giveCode(@Param('employeeId', ParseUUIDPipe) employeeId: string, @Body() { note, ...body }: GiveCodeDto, @CurrentScope() scope: Scope): Promise<GivenCodeDto> {
    return this.database.transaction((tx) => this.orders.giveCode(tx, { ...body, employeeId, note: note ?? null }, scope));
  }
}
