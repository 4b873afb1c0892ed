import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { type Actor, DomainError, type Scope } from '@piawai/contracts';
import { AgencySettingService, OrganisationReader, UnitReader } from '@piawai/domain/organisation';
import { isSettingKey } from '@piawai/domain/organisation/rules';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { AgencySettingsDto, SetSettingDto } from './setting.dto';

/** What the caller's agency decides for itself. */
@Controller('organisation/settings')
export class SettingsController {
  constructor(
    private readonly database: Database,
    private readonly reader: OrganisationReader,
    private readonly settings: AgencySettingService,
    private readonly units: UnitReader,
  ) {}

  /** As it holds today. */
  @Get()
  @Requires('organisation.unit.read')
  async today(@CurrentActor() actor: Actor): Promise<AgencySettingsDto> {
    const { letterhead, signatories, ...settings } = await this.reader.settingsOf(actor.agencyId, actor.on);
    return { ...settings, letterhead: [...letterhead], signatories: [...signatories] };
  }

  /** Sets one key from a date on. */
  @Put(':key')
  @HttpCode(204)
  @Requires('organisation.unit.manage')
  async set(@Param('key') key: string, @Body() body: SetSettingDto, @CurrentActor() { agencyId }: Actor, @CurrentScope() scope: Scope): Promise<void> {
    await this.units.requireCovered(scope, agencyId);
    if (!isSettingKey(key)) throw new DomainError('platform.not_found');
    await this.database.transaction((tx) => this.settings.setSetting(tx, { agencyId, key, value: body.value, from: body.from }));
  }
}
