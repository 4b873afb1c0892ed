import { Readable } from 'node:stream';

import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req, StreamableFile } from '@nestjs/common';
import { DomainError, type Scope } from '@piawai/contracts';
import { DraftOrderService, MOST_PEOPLE, OrderReader, type OrderRecord, type Selection, readGivenNip, splitNips } from '@piawai/domain/learning';
import { PeopleFileReader } from '@piawai/domain/organisation';
import { BehindReader } from '@piawai/domain/reporting';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';
import { FileStore } from '@piawai/platform/files/file-store';
import type { FastifyRequest } from 'fastify';

import { ConfirmOrderDto, DraftOrderDto, type EnrolmentOrderDto, FileOrderQuery, OrderDetailDto, OrderListDto, OrderRowPageDto, OrderRowsQuery, OrdersQuery } from './order.dto';

const MAX_FILE_BYTES = 20_000_000;

const toDto = ({ agencyId: _agency, orderedById: _by, counts, filter, letter, ...rest }: OrderRecord): EnrolmentOrderDto => ({
  ...rest, counts: { ...counts }, filter: filter && { ...filter }, letter: letter && { ...letter },
});

/** Enrolling many people: choose, look at the preview, confirm, follow. */
@Controller('learning/enrolment-orders')
@Requires('learning.enrolment.assign')
export class EnrolmentOrdersController {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly people: PeopleFileReader,
    private readonly ordering: DraftOrderService,
    private readonly orders: OrderReader,
    private readonly standing: BehindReader,
  ) {}

  /** Own orders, and all of the agency for whoever looks after the whole of it. */
  @Get()
  async list(@CurrentScope() scope: Scope, @Query() { courseId, ...page }: OrdersQuery): Promise<OrderListDto> {
    const { items, next } = await this.orders.orders(scope, courseId ?? null, page);
    return { items: items.map(toDto), next };
  }

  /** Chooses people by pasted NIPs or by a filter, under an id made by the caller, and says what enrolling each of them means. */
  @Put(':id')
  async draft(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Body() { courseId, nips, filter }: DraftOrderDto): Promise<OrderDetailDto> {
    if (filter && nips !== undefined) throw new DomainError('platform.invalid_input', { fields: { filter: ['either NIPs or a filter'] } });
    if (!filter) return this.draftFrom(scope, id, courseId, { source: 'NIPS', nips: splitNips(nips!) });
    const among = filter.behind ? await this.standing.peopleBehind(scope, filter.unitId) : null;
    return this.draftFrom(scope, id, courseId, { source: 'FILTER', filter, among });
  }

  /** The same by a CSV or XLSX file with a column of NIPs, as multipart. */
  @Put(':id/file')
  async draftByFile(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Query() { courseId }: FileOrderQuery, @Req() request: FastifyRequest): Promise<OrderDetailDto> {
    const part = await request.file({ limits: { fileSize: MAX_FILE_BYTES } });
    if (!part) throw new DomainError('platform.invalid_input', { fields: { file: ['missing'] } });
    const stored = await this.files.save(part.file);
    if (part.file.truncated) throw new DomainError('platform.too_large');
    const cells = await this.people.numbersIn(stored.sha256, MOST_PEOPLE + 1);
    const nips = cells.map(({ row, text, number }) => readGivenNip(row, text, number));
    return this.draftFrom(scope, id, courseId, { source: 'FILE', nips, fileName: part.filename.slice(0, 200) });
  }

  /** State, progress and counts. */
  @Get(':id')
  async one(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<OrderDetailDto> {
    const order = await this.orders.order(scope, id);
    return { ...toDto(order), ...(await this.orders.courseFacts(order.courseId)) };
  }

  /** Rows, of one result or all. */
  @Get(':id/rows')
  async rows(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Query() { result, ...page }: OrderRowsQuery): Promise<OrderRowPageDto> {
    return this.orders.lines(scope, id, result ?? null, page);
  }

  /** Confirms the preview; the worker enrols. */
  @Post(':id/confirm')
  @HttpCode(204)
  async confirm(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) orderId: string, @Body() { mandatory, dueOn, batch }: ConfirmOrderDto): Promise<void> {
    await this.orders.order(scope, orderId);
    await this.database.transaction((tx) => this.ordering.confirmOrder(tx, { orderId, mandatory, dueOn: dueOn ?? null, batch: batch?.trim() || null, scope }));
  }

  /** The rows by which nobody was enrolled, with reasons, as CSV. */
  @Get(':id/rejected.csv')
  async rejected(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    await this.orders.order(scope, id);
    return new StreamableFile(Readable.from(this.orders.rejectedCsv(scope, id)), { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="tidak-terdaftar.csv"' });
  }

  private async draftFrom(scope: Scope, id: string, courseId: string, selection: Selection): Promise<OrderDetailDto> {
    await this.database.transaction((tx) => this.ordering.draftOrder(tx, { id, courseId, selection, scope }));
    return this.one(scope, id);
  }
}
