import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { DomainError, type Scope } from '@piawai/contracts';
import { AccountReader } from '@piawai/domain/accounts';
import { previewOf, TemplateReader, TemplateService, tokensOf } from '@piawai/domain/notifications';
import { isNoticeKind, type NoticeKind } from '@piawai/domain/notifications/rules';
import { UnitReader } from '@piawai/domain/organisation';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { ChangedTemplateDto, ChangeTemplateDto, NoticeTemplatesDto, NoticeTextsDto, TemplateVersionsDto } from './template.dto';

/** Texts of messages in the caller's agency. */
@Controller('notifications/templates')
@Requires('notifications.template.manage')
export class TemplatesController {
  constructor(
    private readonly database: Database,
    private readonly reader: TemplateReader,
    private readonly templates: TemplateService,
    private readonly units: UnitReader,
    private readonly accounts: AccountReader,
  ) {}

  /** Every kind with the text that holds. */
  @Get()
  async list(@CurrentScope() scope: Scope): Promise<NoticeTemplatesDto> {
    const templates = await this.reader.templatesOf(await this.agencyWithin(scope));
    return { items: templates.map((template) => ({ ...template, tokens: tokensOf(template.kind) })) };
  }

  /** Versions of a text, the newest first. */
  @Get(':kind/versions')
  async versions(@CurrentScope() scope: Scope, @Param('kind') kind: string): Promise<TemplateVersionsDto> {
    const versions = await this.reader.versionsOf(await this.agencyWithin(scope), known(kind));
    const names = await this.accounts.namesOf(versions.map(({ changedBy }) => changedBy));
    return { items: versions.map(({ changedBy, ...version }) => ({ ...version, by: names.get(changedBy) ?? null })) };
  }

  /** How a text reads with sample data; nothing is kept. */
  @Post(':kind/preview')
  @HttpCode(200)
  preview(@Param('kind') kind: string, @Body() texts: NoticeTextsDto): NoticeTextsDto {
    return previewOf(known(kind), texts);
  }

  /** Puts a text in force, or the product's own back. */
  @Put(':kind')
  async change(@CurrentScope() scope: Scope, @Param('kind') kind: string, @Body() { texts, revision }: ChangeTemplateDto): Promise<ChangedTemplateDto> {
    const agencyId = await this.agencyWithin(scope);
    const command = { agencyId, accountId: scope.actor.accountId, kind: known(kind), texts, revision };
    return { revision: await this.database.transaction((tx) => this.templates.changeTemplate(tx, command)) };
  }

  private async agencyWithin(scope: Scope): Promise<string> {
    await this.units.requireCovered(scope, scope.actor.agencyId);
    return scope.actor.agencyId;
  }
}

function known(kind: string): NoticeKind {
  if (!isNoticeKind(kind)) throw new DomainError('platform.not_found');
  return kind;
}
