import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { CertificateFileService, CertificateReader, CorrectCertificateService, CorrectionProposalReader, RevokeCertificateService } from '@piawai/domain/certificates';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';
import type { FastifyReply } from 'fastify';

import { certificateDetailDto, certificateDto } from './certificate-answer';
import { pdfAnswer } from './certificate-download';
import { CertificateDetailDto, CertificatePageDto, CertificateQuery, CorrectedDto, CorrectionDto, CorrectionProposalDto, RevocationDto } from './certificate.dto';

/** Certificates of others, within the asker's reach. */
@Controller('certificates')
export class CertificatesController {
  constructor(
    private readonly database: Database,
    private readonly reader: CertificateReader,
    private readonly files: CertificateFileService,
    private readonly proposals: CorrectionProposalReader,
    private readonly correcting: CorrectCertificateService,
    private readonly revoking: RevokeCertificateService,
  ) {}

  @Get()
  @Requires('certificates.certificate.read')
  async list(@CurrentScope() scope: Scope, @Query() query: CertificateQuery): Promise<CertificatePageDto> {
    const { items, next } = await this.reader.list(scope, query);
    return { items: items.map((row) => certificateDto(row, 'other')), next };
  }

  @Get(':certificateId')
  @Requires('certificates.certificate.read')
  async detail(@CurrentScope() scope: Scope, @Param('certificateId', ParseUUIDPipe) certificateId: string): Promise<CertificateDetailDto> {
    return certificateDetailDto(await this.reader.detail(scope, certificateId), 'other');
  }

  @Get(':certificateId/file')
  @Requires('certificates.certificate.read')
  async file(
    @CurrentScope() scope: Scope,
    @Param('certificateId', ParseUUIDPipe) certificateId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return pdfAnswer(await this.files.open(scope, certificateId), reply);
  }

  @Get(':certificateId/correction')
  @Requires('certificates.certificate.correct')
  proposal(@CurrentScope() scope: Scope, @Param('certificateId', ParseUUIDPipe) certificateId: string): Promise<CorrectionProposalDto> {
    return this.proposals.propose(scope, certificateId);
  }

  @Post(':certificateId/corrections')
  @Requires('certificates.certificate.correct')
  async correct(
    @CurrentScope() scope: Scope,
    @Param('certificateId', ParseUUIDPipe) certificateId: string,
    @Body() { id, holder, note }: CorrectionDto,
  ): Promise<CorrectedDto> {
    const next = await this.database.transaction((tx) =>
      this.correcting.correctCertificate(tx, { certificateId, newId: id, scope, correction: { ...holder }, note }),
    );
    return { id: next.certificateId, number: next.numberText };
  }

  @Post(':certificateId/revocation')
  @HttpCode(204)
  @Requires('certificates.certificate.correct')
  async revoke(@CurrentScope() scope: Scope, @Param('certificateId', ParseUUIDPipe) certificateId: string, @Body() body: RevocationDto): Promise<void> {
    await this.database.transaction((tx) => this.revoking.revokeCertificate(tx, { certificateId, scope, ...body }));
  }
}
