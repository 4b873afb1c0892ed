import { Readable } from 'node:stream';

import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post, Put, Query, Req, StreamableFile } from '@nestjs/common';
import { type Actor, DomainError, type Scope } from '@piawai/contracts';
import { EmployeeImportReader, EmployeeImportService, type ImportRecord, UnitReader } from '@piawai/domain/organisation';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';
import { FileStore } from '@piawai/platform/files/file-store';
import { PageQuery } from '@piawai/platform/http/page';
import type { FastifyRequest } from 'fastify';

import {
  AnswerDto, ConfirmImportDto, CoveredUnitsDto, ImportDto, ImportListDto, ImportRowPageDto, ImportRowsQuery, MapColumnsDto, MissingPageDto,
} from './import.dto';
import { CreatedDto } from './unit.dto';

const MAX_FILE_BYTES = 50_000_000;

const toDto = ({ agencyId: _, headers, sample, mapping, counts, ...rest }: ImportRecord): ImportDto => ({
  ...rest, headers: [...headers], sample: sample.map((row) => [...row]), mapping: { ...mapping }, counts: { ...counts },
});

/** Employee import: upload, map, check, preview, confirm. */
@Controller('organisation/imports')
@Requires('organisation.employee.manage')
export class ImportsController {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly imports: EmployeeImportService,
    private readonly reader: EmployeeImportReader,
    private readonly units: UnitReader,
  ) {}

  /** The latest imports of the caller's agency. */
  @Get()
  async recent(@CurrentActor() { agencyId }: Actor, @CurrentScope() scope: Scope): Promise<ImportListDto> {
    return { items: (await this.reader.recent(scope, agencyId)).map(toDto) };
  }

  /** Uploads a CSV or XLSX file as multipart under an id made by the caller. */
  @Put(':id')
  async upload(
    @Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest, @CurrentActor() actor: Actor, @CurrentScope() scope: Scope,
  ): Promise<CreatedDto> {
    await this.units.requireCovered(scope, actor.agencyId);
    const part = await request.file({ limits: { fileSize: MAX_FILE_BYTES } });
    if (!part) throw new DomainError('platform.invalid_input', { fields: { file: ['missing'] } });
    const stored = await this.files.save(part.file);
    if (part.file.truncated) throw new DomainError('platform.too_large');
    const inspected = await this.imports.inspectFile(stored.sha256);
    const { accountId, agencyId, on } = actor;
    const fileName = part.filename.slice(0, 200);
    await this.database.transaction((tx) => this.imports.uploadFile(tx, { id, agencyId, accountId, fileName, ...stored, inspected, effectiveOn: on }));
    return { id };
  }

  /** State, progress and counts. */
  @Get(':id')
  async one(@Param('id', ParseUUIDPipe) id: string, @CurrentScope() scope: Scope): Promise<ImportDto> {
    return toDto(await this.reader.one(scope, id));
  }

  /** Says what each column means and has the rows checked. */
  @Put(':id/mapping')
  @HttpCode(204)
  async map(@Param('id', ParseUUIDPipe) importId: string, @Body() body: MapColumnsDto, @CurrentActor() { on }: Actor, @CurrentScope() scope: Scope): Promise<void> {
    await this.reader.one(scope, importId);
    if (body.effectiveOn > on) throw new DomainError('platform.invalid_input', { fields: { effectiveOn: ['must not lie in the future'] } });
    await this.database.transaction((tx) => this.imports.mapColumns(tx, { importId, ...body }));
  }

  /** Rows of one verdict. */
  @Get(':id/rows')
  async rows(@Param('id', ParseUUIDPipe) id: string, @Query() { verdict, ...page }: ImportRowsQuery, @CurrentScope() scope: Scope): Promise<ImportRowPageDto> {
    const { items, next } = await this.reader.rows(scope, id, verdict, page);
    return {
      next,
      items: items.map(({ changes, problems, ...row }) => ({
        ...row,
        changes: Object.fromEntries(Object.entries(changes).map(([field, values]) => [field, [...values]])),
        problems: [...problems],
      })),
    };
  }

  /** Answers whether a row is about the person of the same name and birth date. */
  @Put(':id/rows/:row/answer')
  @HttpCode(204)
  async answer(
    @Param('id', ParseUUIDPipe) importId: string, @Param('row', ParseIntPipe) row: number, @Body() { answer }: AnswerDto, @CurrentScope() scope: Scope,
  ): Promise<void> {
    await this.reader.one(scope, importId);
    await this.database.transaction((tx) => this.imports.answerQuestion(tx, { importId, row, answer }));
  }

  /** Units that the file covers, with how many of their people it does not name. */
  @Get(':id/units')
  async coveredUnits(@Param('id', ParseUUIDPipe) id: string, @CurrentScope() scope: Scope): Promise<CoveredUnitsDto> {
    return { items: await this.reader.coveredUnits(scope, id) };
  }

  /** Who of a covered unit is missing from the file. */
  @Get(':id/units/:unitId/missing')
  async missing(
    @Param('id', ParseUUIDPipe) id: string, @Param('unitId', ParseUUIDPipe) unitId: string, @Query() page: PageQuery, @CurrentScope() scope: Scope,
  ): Promise<MissingPageDto> {
    return this.reader.missing(scope, id, unitId, page);
  }

  /** Confirms the preview; the worker applies it. */
  @Post(':id/confirm')
  @HttpCode(204)
  async confirm(@Param('id', ParseUUIDPipe) importId: string, @Body() { endedUnits }: ConfirmImportDto, @CurrentScope() scope: Scope): Promise<void> {
    await this.reader.one(scope, importId);
    await this.database.transaction((tx) => this.imports.confirmImport(tx, { importId, endedUnits }));
  }

  /** The rejected rows as they stood in the file, with reasons, as CSV. */
  @Get(':id/rejected.csv')
  async rejected(@Param('id', ParseUUIDPipe) id: string, @CurrentScope() scope: Scope): Promise<StreamableFile> {
    await this.reader.one(scope, id);
    return new StreamableFile(Readable.from(this.reader.rejectedCsv(scope, id)), { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="baris-ditolak.csv"' });
  }
}
