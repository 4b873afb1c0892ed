import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { type Actor, DomainError, type Scope } from '@piawai/contracts';
import { AccountReader } from '@piawai/domain/accounts';
import { AgencySettingReader, AgencySettingService, OrganisationReader, UnitReader } from '@piawai/domain/organisation';
import { type AgencySettingKey, isSettingKey } from '@piawai/domain/organisation/rules';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { isCivilDate } from '@piawai/platform/clock/civil-date';
import { Config } from '@piawai/platform/config/config';
import { Database } from '@piawai/platform/database/database';

import { AgencySettingsDto, SetSettingDto, SettingHistoryDto } from './setting.dto';

/** What the caller's agency decides for itself. */
@Controller('organisation/settings')
export class SettingsController {
  constructor(
    private readonly database: Database,
    private readonly reader: OrganisationReader,
    private readonly settings: AgencySettingService,
    private readonly decisions: AgencySettingReader,
    private readonly accounts: AccountReader,
    private readonly units: UnitReader,
    private readonly config: Config,
  ) {}

  /** As it holds today. */
  @Get()
  @Requires('organisation.unit.read')
  async today(@CurrentActor() actor: Actor): Promise<AgencySettingsDto> {
    const { letterhead, signatories, holidays, reminderDays, firstCourses, ...settings } = await this.reader.settingsOf(actor.agencyId, actor.on);
    return {
      ...settings, letterhead: [...letterhead], signatories: [...signatories], holidays: [...holidays], reminderDays: [...reminderDays], firstCourses: [...firstCourses],
    };
  }

  /** What was decided, from when on and by whom. */
  @Get('history')
  @Requires('organisation.unit.manage')
  async history(@CurrentScope() scope: Scope): Promise<SettingHistoryDto> {
    const changes = await this.decisions.historyOf(await this.agencyWithin(scope));
    const names = await this.accounts.namesOf(changes.flatMap(({ accountId }) => (accountId ? [accountId] : [])));
    return { items: changes.map(({ accountId, ...change }) => ({ ...change, by: accountId && (names.get(accountId) ?? null) })) };
  }

  /** Sets one key from a date on. */
  @Put(':key')
  @HttpCode(204)
  @Requires('organisation.unit.manage')
  async set(@Param('key') key: string, @Body() { value, from }: SetSettingDto, @CurrentScope() scope: Scope): Promise<void> {
    const agencyId = await this.agencyWithin(scope);
    const command = { agencyId, key: settingKey(key), value, from };
    // What only looks signed has no place on a real installation.
    if (command.key === 'signingProvider' && value === 'FAKE' && this.config.isProduction) throw new DomainError('certificates.signing_unavailable');
    await this.database.transaction((tx) => this.settings.changeSetting(tx, command, scope.actor.on));
  }

  /** Takes back a change that has not begun. */
  @Delete(':key/:from')
  @HttpCode(204)
  @Requires('organisation.unit.manage')
  async cancel(@Param('key') key: string, @Param('from') from: string, @CurrentScope() scope: Scope): Promise<void> {
    const agencyId = await this.agencyWithin(scope);
    if (!isCivilDate(from)) throw new DomainError('platform.not_found');
    await this.database.transaction((tx) => this.settings.cancelSetting(tx, { agencyId, key: settingKey(key), from }, scope.actor.on));
  }

  private async agencyWithin(scope: Scope): Promise<string> {
    await this.units.requireCovered(scope, scope.actor.agencyId);
    return scope.actor.agencyId;
  }
}

function settingKey(key: string): AgencySettingKey {
  if (!isSettingKey(key)) throw new DomainError('platform.not_found');
  return key;
}
