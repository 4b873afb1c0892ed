import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req, StreamableFile } from '@nestjs/common';
import { type Actor, DomainError, type Scope } from '@piawai/contracts';
import { AccountReader } from '@piawai/domain/accounts';
import { DesignPictureService, DesignPreviewService, DesignReader, DesignService } from '@piawai/domain/certificates';
import { UnitReader } from '@piawai/domain/organisation';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { RateLimit } from '@piawai/platform/auth/rate-limit';
import { Database } from '@piawai/platform/database/database';
import { FileStore } from '@piawai/platform/files/file-store';
import type { FastifyRequest } from 'fastify';

import {
  ChooseTemplateDto, DesignDetailDto, DesignListDto, DesignVersionQuery, PictureDto, PictureQuery, PreviewDesignDto, PublishDesignDto, PublishedVersionDto,
  TemplateChoiceListDto,
} from './design.dto';

const MAX_PICTURE_BYTES = 10_000_000;
/** One picture a second while somebody moves things about. */
const PREVIEWS = { limit: 90, seconds: 60 };

/** Certificate templates of the caller's agency, placed by hand. */
@Controller('certificates/designs')
@Requires('certificates.template.manage')
export class DesignsController {
  constructor(
    private readonly database: Database,
    private readonly reader: DesignReader,
    private readonly designs: DesignService,
    private readonly pictures: DesignPictureService,
    private readonly previews: DesignPreviewService,
    private readonly accounts: AccountReader,
    private readonly units: UnitReader,
    private readonly files: FileStore,
    private readonly limits: RateLimit,
  ) {}

  @Get()
  async list(@CurrentScope() scope: Scope): Promise<DesignListDto> {
    return { items: await this.reader.list(await this.agencyWithin(scope)) };
  }

  /** Which template holds for the agency and for single courses. */
  @Get('choices')
  async choices(@CurrentScope() scope: Scope): Promise<TemplateChoiceListDto> {
    return { items: await this.reader.choices(await this.agencyWithin(scope), scope.actor.on) };
  }

  /** Chooses a template from a day on. */
  @Post('choices')
  @HttpCode(204)
  async choose(@CurrentScope() scope: Scope, @Body() body: ChooseTemplateDto): Promise<void> {
    const agencyId = await this.agencyWithin(scope);
    const { accountId, on } = scope.actor;
    await this.database.transaction((tx) => this.designs.chooseTemplate(tx, { ...body, agencyId, accountId, today: on }));
  }

  /** A page of a draft as PNG, drawn as certificates are, on the data of the latest one. */
  @Post('preview')
  @HttpCode(200)
  async preview(@CurrentScope() scope: Scope, @CurrentActor() { accountId, on }: Actor, @Body() { design, page }: PreviewDesignDto): Promise<StreamableFile> {
    const agencyId = await this.agencyWithin(scope);
    await this.limits.take(`certificates.preview:${accountId}`, PREVIEWS);
    return new StreamableFile(await this.previews.picture(agencyId, on, design, page), { type: 'image/png' });
  }

  /** Uploads a picture as multipart under an id made by the caller. */
  @Put('pictures/:id')
  async picture(@Param('id', ParseUUIDPipe) id: string, @Query() { kind }: PictureQuery, @Req() request: FastifyRequest, @CurrentScope() scope: Scope): Promise<PictureDto> {
    const agencyId = await this.agencyWithin(scope);
    const part = await request.file({ limits: { fileSize: MAX_PICTURE_BYTES } });
    if (!part) throw new DomainError('platform.invalid_input', { fields: { file: ['missing'] } });
    const incoming = await this.files.receive(part.file);
    try {
      if (part.file.truncated) throw new DomainError('platform.too_large');
      const drawn = await this.pictures.draw(kind, this.files.incomingPath(incoming.name));
      await this.database.transaction((tx) => this.pictures.keepPicture(tx, id, { agencyId, accountId: scope.actor.accountId }, drawn));
      return { id, bytes: drawn.bytes };
    } finally {
      await this.files.discard(incoming.name);
    }
  }

  /** One version and the list of all. */
  @Get(':designId')
  async one(@Param('designId', ParseUUIDPipe) designId: string, @Query() { version }: DesignVersionQuery, @CurrentScope() scope: Scope): Promise<DesignDetailDto> {
    const agencyId = await this.agencyWithin(scope);
    const shown = await this.reader.version(agencyId, designId, version ?? null);
    const versions = await this.reader.versions(agencyId, designId);
    const names = await this.accounts.namesOf(versions.map(({ accountId }) => accountId));
    return {
      id: shown.id, name: shown.name, version: shown.version,
      design: { ...shown.design, elements: [...shown.design.elements] },
      versions: versions.map(({ accountId, ...row }) => ({ ...row, by: names.get(accountId) ?? null })),
    };
  }

  /** Publishes the next version; new certificates are drawn with it from now on. */
  @Put(':designId')
  async publish(@Param('designId', ParseUUIDPipe) designId: string, @Body() { name, base, design }: PublishDesignDto, @CurrentScope() scope: Scope): Promise<PublishedVersionDto> {
    const agencyId = await this.agencyWithin(scope);
    const { accountId, on } = scope.actor;
    return { version: await this.database.transaction((tx) => this.designs.publishDesign(tx, { designId, agencyId, accountId, name, base, design, on })) };
  }

  private async agencyWithin(scope: Scope): Promise<string> {
    await this.units.requireCovered(scope, scope.actor.agencyId);
    return scope.actor.agencyId;
  }
}
