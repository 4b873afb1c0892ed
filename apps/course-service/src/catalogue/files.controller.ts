import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req, Res } from '@nestjs/common';
import { type Actor, DomainError } from '@piawai/contracts';
import { CourseFileService, DrawDocumentService, type FilePart, UploadService } from '@piawai/domain/catalogue';
import { readRange } from '@piawai/domain/catalogue/rules';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { FileStore, type IncomingFile } from '@piawai/platform/files/file-store';
// For request.file().
import type {} from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { BeginUploadDto, CourseFileDto, DocumentProgressDto, PagePathParams, UploadPartQuery, UploadStateDto } from './file.dto';

/** Pictures, films, recordings, captions and documents of courses. */
@Controller('catalogue')
export class FilesController {
  constructor(
    private readonly files: CourseFileService,
    private readonly uploads: UploadService,
    private readonly documents: DrawDocumentService,
    private readonly store: FileStore,
  ) {}

  /** One file as multipart form data; its kind is judged by its content. */
  @Post('drafts/:courseId/files')
  @Requires('catalogue.course.write')
  async upload(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Req() request: FastifyRequest): Promise<CourseFileDto> {
    const { name, incoming } = await this.partOf(request);
    return this.files.keepFile(actor, courseId, name, incoming);
  }

  /** Begins a large upload, or tells where it stands. */
  @Post('drafts/:courseId/uploads')
  @HttpCode(200)
  @Requires('catalogue.course.write')
  begin(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Body() body: BeginUploadDto): Promise<UploadStateDto> {
    return this.uploads.beginUpload(actor, courseId, body);
  }

  /** One part as multipart form data; the answer says where to go on. */
  @Put('drafts/:courseId/uploads/:uploadId')
  @Requires('catalogue.course.write')
  async receive(
    @CurrentActor() actor: Actor,
    @Param('courseId', ParseUUIDPipe) courseId: string,
    @Param('uploadId', ParseUUIDPipe) uploadId: string,
    @Query() query: UploadPartQuery,
    @Req() request: FastifyRequest,
  ): Promise<UploadStateDto> {
    const { incoming } = await this.partOf(request);
    return this.uploads.receivePart(actor, courseId, uploadId, query.offset, incoming);
  }

  /** How far the pages of a document are. */
  @Get('drafts/:courseId/files/:fileId')
  @Requires('catalogue.course.write')
  progress(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string, @Param('fileId', ParseUUIDPipe) fileId: string): Promise<DocumentProgressDto> {
    return this.documents.progressOf(actor, courseId, fileId);
  }

  /** The bytes, whole or one range, so that a film can be begun anywhere. A file never changes under its id. */
  @Get('files/:fileId')
  @Requires('catalogue.course.read')
  async download(
    @CurrentActor() actor: Actor,
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.serve(actor, fileId, { kind: 'WHOLE' }, request, reply);
  }

  /** A picture for a phone; what has no smaller one comes whole. */
  @Get('files/:fileId/small')
  @Requires('catalogue.course.read')
  async small(@CurrentActor() actor: Actor, @Param('fileId', ParseUUIDPipe) fileId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.serve(actor, fileId, { kind: 'SMALL' }, request, reply);
  }

  /** One page of a document as a picture. */
  @Get('files/:fileId/pages/:page/:size')
  @Requires('catalogue.course.read')
  async page(@CurrentActor() actor: Actor, @Param() { fileId, page, size }: PagePathParams, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.serve(actor, fileId, { kind: 'PAGE', page, large: size === 'large' }, request, reply);
  }

  private async serve(actor: Actor, fileId: string, part: FilePart, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const file = await this.files.fileFor(actor, fileId, part);
    const range = readRange(request.headers.range, file.bytes);
    void reply.headers({
      'content-type': file.mediaType,
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'private, max-age=31536000, immutable',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    if (range === 'unsatisfiable') {
      await reply.status(416).header('content-range', `bytes */${file.bytes}`).send();
    } else if (range) {
      void reply.status(206).headers({ 'content-range': `bytes ${range.start}-${range.end}/${file.bytes}`, 'content-length': range.end - range.start + 1 });
      await reply.send(this.store.read(file.sha256, range));
    } else {
      await reply.header('content-length', file.bytes).send(this.store.read(file.sha256));
    }
  }

  private async partOf(request: FastifyRequest): Promise<{ name: string; incoming: IncomingFile }> {
    const part = request.isMultipart() ? await request.file() : undefined;
    if (!part) throw new DomainError('platform.invalid_input', { fields: { file: ['isNotEmpty'] } });
    const incoming = await this.store.receive(part.file);
    if (!part.file.truncated) return { name: part.filename, incoming };
    await this.store.discard(incoming.name);
    throw new DomainError('platform.too_large');
  }
}
