import { Controller, Get, Param, ParseUUIDPipe, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { type Actor, DomainError, type Scope } from '@piawai/contracts';
import { MAX_IN_ARCHIVE, SignedUploadReader, SignedUploadService, UnsignedCertificatesService, type UnsignedFilter } from '@piawai/domain/certificates';
import { attachment } from '@piawai/domain/certificates/rules';
import { UnitReader } from '@piawai/domain/organisation';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { FileStore } from '@piawai/platform/files/file-store';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { SignedFilePageDto, SignedFilesQuery, SignedUploadDto, SignedUploadListDto, UnsignedQuery, WaitingListDto } from './signing.dto';

const MAX_ARCHIVE_BYTES = 512 * 1024 * 1024;

const filterOf = ({ courseId, from, to }: UnsignedQuery): UnsignedFilter => ({ courseId: courseId ?? null, from: from ?? null, to: to ?? null });

/** Signing without a service: the caller's agency takes the files out and brings them back. */
@Controller('certificates/signing')
@Requires('certificates.signature.manage')
export class SigningController {
  constructor(
    private readonly unsigned: UnsignedCertificatesService,
    private readonly uploads: SignedUploadService,
    private readonly reader: SignedUploadReader,
    private readonly units: UnitReader,
    private readonly files: FileStore,
  ) {}

  /** How many certificates wait, by course. */
  @Get('waiting')
  async waiting(@CurrentScope() scope: Scope, @CurrentActor() { agencyId }: Actor, @Query() query: UnsignedQuery): Promise<WaitingListDto> {
    return { items: await this.unsigned.waiting(scope, agencyId, filterOf(query)), largestArchive: MAX_IN_ARCHIVE };
  }

  /** The unsigned files as a ZIP, named by number. */
  @Get('unsigned.zip')
  async archive(
    @CurrentScope() scope: Scope, @CurrentActor() { agencyId, on }: Actor, @Query() query: UnsignedQuery, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const stream = await this.unsigned.archive(scope, agencyId, filterOf(query));
    void reply.header('cache-control', 'private, no-store').header('x-content-type-options', 'nosniff');
    return new StreamableFile(stream, { type: 'application/zip', disposition: attachment(`sertifikat-belum-ditandatangani-${on}.zip`) });
  }

  /** The latest uploads. */
  @Get('uploads')
  async recent(@CurrentScope() scope: Scope, @CurrentActor() { agencyId }: Actor): Promise<SignedUploadListDto> {
    return { items: await this.reader.recent(scope, agencyId) };
  }

  /** Uploads one signed PDF, or a ZIP of them, as multipart under an id made by the caller; a repeat is answered as the first. */
  @Put('uploads/:id')
  async upload(
    @Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest, @CurrentActor() { agencyId, accountId }: Actor, @CurrentScope() scope: Scope,
  ): Promise<SignedUploadDto> {
    await this.units.requireCovered(scope, agencyId);
    const part = await request.file({ limits: { fileSize: MAX_ARCHIVE_BYTES } });
    if (!part) throw new DomainError('platform.invalid_input', { fields: { file: ['missing'] } });
    const upload = { id, agencyId, accountId, fileName: part.filename };
    const incoming = await this.files.receive(part.file);
    try {
      if (part.file.truncated) throw new DomainError('platform.too_large');
      if (await this.uploads.isRepeat(upload)) return await this.reader.one(scope, id);
      await this.uploads.takeUpload(upload, incoming);
    } finally {
      await this.files.discard(incoming.name);
    }
    return this.reader.one(scope, id);
  }

  /** State, progress and counts. */
  @Get('uploads/:id')
  one(@Param('id', ParseUUIDPipe) id: string, @CurrentScope() scope: Scope): Promise<SignedUploadDto> {
    return this.reader.one(scope, id);
  }

  /** What became of each file. */
  @Get('uploads/:id/files')
  async results(@Param('id', ParseUUIDPipe) id: string, @Query() { limit, after, show }: SignedFilesQuery, @CurrentScope() scope: Scope): Promise<SignedFilePageDto> {
    return this.reader.files(scope, id, { limit, ...(after ? { after } : {}), refusedOnly: show === 'refused' });
  }
}
