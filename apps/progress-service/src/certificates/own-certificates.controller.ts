import { Controller, Get, Param, ParseUUIDPipe, Query, Res, type StreamableFile } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { CertificateFileService, CertificateReader } from '@piawai/domain/certificates';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import type { FastifyReply } from 'fastify';

import { certificateDetailDto, certificateDto } from './certificate-answer';
import { pdfAnswer } from './certificate-download';
import { CertificateDetailDto, CertificatePageDto, CertificateQuery } from './certificate.dto';

/** One's own certificates. */
@Controller('certificates/own')
@Requires('certificates.own.read')
export class OwnCertificatesController {
  constructor(
    private readonly reader: CertificateReader,
    private readonly files: CertificateFileService,
  ) {}

  @Get()
  async list(@CurrentScope() scope: Scope, @Query() query: CertificateQuery): Promise<CertificatePageDto> {
    const { items, next } = await this.reader.list(scope, query);
    return { items: items.map((row) => certificateDto(row, 'holder')), next };
  }

  @Get(':certificateId')
  async detail(@CurrentScope() scope: Scope, @Param('certificateId', ParseUUIDPipe) certificateId: string): Promise<CertificateDetailDto> {
    return certificateDetailDto(await this.reader.detail(scope, certificateId), 'holder');
  }

  @Get(':certificateId/file')
  async file(
    @CurrentScope() scope: Scope,
    @Param('certificateId', ParseUUIDPipe) certificateId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return pdfAnswer(await this.files.open(scope, certificateId), reply);
  }
}
