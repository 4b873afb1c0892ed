import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import type { Actor, Scope } from '@piawai/contracts';
import { DownloadExportService, ExportReader, ExportService } from '@piawai/domain/reporting';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';
import { PageQuery } from '@piawai/platform/http/page';

import { ExportDto, ExportPageDto, OrderExportDto } from './export.dto';

/** Reports as files, written by a job and downloaded by the one who ordered them. */
@Controller('reporting/exports')
@Requires('reporting.export.order')
export class ExportsController {
  constructor(
    private readonly database: Database,
    private readonly exports: ExportService,
    private readonly reader: ExportReader,
    private readonly downloads: DownloadExportService,
  ) {}

  /** Orders a file. */
  @Post()
  @HttpCode(202)
  async order(@Body() body: OrderExportDto, @CurrentScope() scope: Scope): Promise<ExportDto> {
    await this.database.transaction((tx) => this.exports.orderExport(tx, { ...body, filter: { ...body.filter } }, scope));
    return this.reader.one(scope, body.id);
  }

  /** Own orders. */
  @Get()
  list(@Query() page: PageQuery, @CurrentActor() actor: Actor): Promise<ExportPageDto> {
    return this.reader.ofAccount(actor.accountId, page);
  }

  /** One own order: how far it is, and what the file says about itself. */
  @Get(':id')
  one(@Param('id', ParseUUIDPipe) id: string, @CurrentScope() scope: Scope): Promise<ExportDto> {
    return this.reader.one(scope, id);
  }

  /** The file. */
  @Get(':id/file')
  async file(@Param('id', ParseUUIDPipe) id: string, @CurrentScope() scope: Scope): Promise<StreamableFile> {
    const { content, name, mediaType, bytes } = await this.downloads.download(scope, id);
    return new StreamableFile(content, { type: mediaType, disposition: `attachment; filename="${name}"`, length: bytes });
  }
}
