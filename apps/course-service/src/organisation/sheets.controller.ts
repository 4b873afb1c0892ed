import { Controller, Get, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { type Actor, DomainError, type Scope } from '@piawai/contracts';
import { type ExampleKind, EXAMPLES, exampleWorkbook, StructureSheetService, UnitReader } from '@piawai/domain/organisation';
import { SHEETS, type SheetKind } from '@piawai/domain/organisation/rules';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';
import { FileStore } from '@piawai/platform/files/file-store';
import type { FastifyRequest } from 'fastify';

import { SheetPreviewDto, SheetResultDto } from './sheet.dto';

const MAX_FILE_BYTES = 5_000_000;
/** Rows that a preview shows; the wrong ones come first. */
const SHOWN = 200;
const FILE_NAMES: Readonly<Record<ExampleKind, string>> = { units: 'contoh-unit.xlsx', positions: 'contoh-jabatan.xlsx', people: 'contoh-pegawai.xlsx' };

/** Units and positions of the caller's agency from a file; the same file is sent to look and to apply, so nothing is kept in between. */
@Controller('organisation/sheets')
@Requires('organisation.unit.manage')
export class SheetsController {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly sheets: StructureSheetService,
    private readonly units: UnitReader,
  ) {}

  /** An example to fill in: units, positions or people. */
  @Get('examples/:kind')
  async example(@Param('kind') kind: string): Promise<StreamableFile> {
    const known = EXAMPLES.find((name) => name === kind);
    if (!known) throw new DomainError('platform.not_found');
    return new StreamableFile(await exampleWorkbook(known), {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition: `attachment; filename="${FILE_NAMES[known]}"`,
    });
  }

  /** What a CSV or XLSX file, sent as multipart, would do row by row. */
  @Post(':kind/preview')
  @HttpCode(200)
  async preview(@Param('kind') kind: string, @Req() request: FastifyRequest, @CurrentActor() { agencyId }: Actor, @CurrentScope() scope: Scope): Promise<SheetPreviewDto> {
    const command = await this.commandOf(kind, request, agencyId, scope);
    const planned = await this.sheets.previewSheet(command);
    const count = (verdict: string): number => planned.filter((row) => row.verdict === verdict).length;
    const order = [...planned].sort((a, b) => Number(b.verdict === 'REJECTED') - Number(a.verdict === 'REJECTED') || a.row - b.row);
    return {
      rows: planned.length, added: count('ADDED'), unchanged: count('UNCHANGED'), rejected: count('REJECTED'),
      items: order.slice(0, SHOWN).map(({ row, code, name, verdict, problems }) => ({ row, code, name, verdict, problems: [...problems] })),
    };
  }

  /** Adds every row of the file, or none. */
  @Post(':kind')
  @HttpCode(200)
  async apply(@Param('kind') kind: string, @Req() request: FastifyRequest, @CurrentActor() { agencyId, on }: Actor, @CurrentScope() scope: Scope): Promise<SheetResultDto> {
    const command = await this.commandOf(kind, request, agencyId, scope);
    return this.database.transaction((tx) => this.sheets.applySheet(tx, command, on));
  }

  private async commandOf(kind: string, request: FastifyRequest, agencyId: string, scope: Scope) {
    if (!Object.hasOwn(SHEETS, kind)) throw new DomainError('platform.not_found');
    await this.units.requireCovered(scope, agencyId);
    const part = await request.file({ limits: { fileSize: MAX_FILE_BYTES } });
    if (!part) throw new DomainError('platform.invalid_input', { fields: { file: ['missing'] } });
    const received = await this.files.receive(part.file);
    try {
      if (part.file.truncated) throw new DomainError('platform.too_large');
      const rows = await this.sheets.readFile(this.files.incomingPath(received.name), kind as SheetKind);
      return { agencyId, kind: kind as SheetKind, rows };
    } finally {
      await this.files.discard(received.name);
    }
  }
}
