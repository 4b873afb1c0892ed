import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { PreferenceReader, PreferenceService } from '@piawai/domain/notifications';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { ChooseLanguageDto, ChoosePreferenceDto, PreferencesDto } from './preference.dto';

/** How the caller wants to be told. */
@Controller('notifications/preferences')
@Requires('notifications.own.read')
export class PreferencesController {
  constructor(
    private readonly database: Database,
    private readonly reader: PreferenceReader,
    private readonly preferences: PreferenceService,
  ) {}

  @Get()
  async own(@CurrentActor() actor: Actor): Promise<PreferencesDto> {
    const { kinds, ...rest } = await this.reader.preferencesOf(actor);
    return { ...rest, kinds: [...kinds] };
  }

  /** Turns one kind on or off on one channel; a mandatory kind stays on. */
  @Put()
  @HttpCode(204)
  async choose(@CurrentActor() { accountId }: Actor, @Body() choice: ChoosePreferenceDto): Promise<void> {
    await this.database.transaction((tx) => this.preferences.choose(tx, { accountId, ...choice }));
  }

  /** The language of mails. */
  @Put('language')
  @HttpCode(204)
  async chooseLanguage(@CurrentActor() { accountId }: Actor, @Body() { language }: ChooseLanguageDto): Promise<void> {
    await this.database.transaction((tx) => this.preferences.chooseLanguage(tx, accountId, language));
  }
}
