import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Put, Req, Res } from '@nestjs/common';
import { type Actor, DomainError, type Scope } from '@piawai/contracts';
import { LogoService, UnitReader } from '@piawai/domain/organisation';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';
import { FileStore } from '@piawai/platform/files/file-store';
import type { FastifyReply, FastifyRequest } from 'fastify';

const MAX_BYTES = 5_000_000;

/** Pictures that the caller's agency may set as its logo. */
@Controller('organisation/logos')
export class LogosController {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly logos: LogoService,
    private readonly units: UnitReader,
  ) {}

  /** Uploads a picture as multipart under an id made by the caller; it shows once the setting names it. */
  @Put(':id')
  @HttpCode(204)
  @Requires('organisation.unit.manage')
  async upload(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest, @CurrentActor() { agencyId, accountId }: Actor, @CurrentScope() scope: Scope): Promise<void> {
    await this.units.requireCovered(scope, agencyId);
    const part = await request.file({ limits: { fileSize: MAX_BYTES } });
    if (!part) throw new DomainError('platform.invalid_input', { fields: { file: ['missing'] } });
    const received = await this.files.receive(part.file);
    try {
      if (part.file.truncated) throw new DomainError('platform.too_large');
      const stored = await this.logos.storePicture(this.files.incomingPath(received.name));
      await this.database.transaction((tx) => this.logos.keepLogo(tx, { id, agencyId, accountId, ...stored }));
    } finally {
      await this.files.discard(received.name);
    }
  }

  /** The small picture of the frame; it never changes under its id. */
  @Get(':id')
  @Requires('accounts.session.own')
  async frame(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() { agencyId }: Actor, @Res() reply: FastifyReply): Promise<void> {
    const { sha256, bytes } = await this.logos.frameOf(agencyId, id);
    void reply.headers({
      'content-type': 'image/webp',
      'content-length': bytes,
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    await reply.send(this.files.read(sha256));
  }
}
