import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { AccountReader, MfaService, PasswordService } from '@piawai/domain/accounts';
import { permissionsOf, rolesOf } from '@piawai/domain/accounts/rules';
import { HelperReader, OrganisationReader } from '@piawai/domain/organisation';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { MeDto } from './me.dto';
import { ChangePasswordDto, ConfirmSecondFactorDto, RecoveryCodesDto, RemoveSecondFactorDto, SecondFactorOfferDto } from './security.dto';

/** The caller's own identity, password and second factor. */
@Controller('accounts')
@Requires('accounts.session.own')
export class MeController {
  constructor(
    private readonly database: Database,
    private readonly reader: AccountReader,
    private readonly organisation: OrganisationReader,
    private readonly helpers: HelperReader,
    private readonly passwords: PasswordService,
    private readonly secondFactors: MfaService,
  ) {}

  /** Who is signed in, and what he or she may do. */
  @Get('me')
  async me(@CurrentActor() actor: Actor): Promise<MeDto> {
    const [identity, settings, helpdesk] = await Promise.all([
      this.reader.identityOf(actor.accountId),
      this.organisation.settingsOf(actor.agencyId, actor.on),
      actor.employeeId ? this.helpers.helpdeskOf(actor.employeeId, actor.on) : null,
    ]);
    const { name, zone, logoColour, logo, dailyJpCap, place, mfaRequired } = settings;
    const { helpPhone, helpEmail } = helpdesk ?? settings;
    const rolesRest = mfaRequired && !identity.mfaActive && (await this.reader.holdsStaffRole(actor));
    return {
      accountId: actor.accountId,
      employeeId: actor.employeeId,
      name: identity.name,
      roles: rolesOf(actor.grants),
      permissions: permissionsOf(actor.grants),
      agency: { id: identity.agency.id, name: identity.agency.name, settings: { name, zone, logoColour, logo, dailyJpCap, place, helpPhone, helpEmail } },
      mfaEnabled: identity.mfaActive,
      mfaRequired,
      rolesRest,
      hasEmail: identity.email !== null,
      firstSignedInAt: identity.firstSignedInAt,
    };
  }

  /** Changes the own password; all other sessions end. */
  @Put('password')
  @HttpCode(204)
  async changePassword(@Body() body: ChangePasswordDto, @CurrentActor() actor: Actor): Promise<void> {
    await this.passwords.changePassword(actor, body.current, body.next);
  }

  /** Offers a secret for an authenticator app; it counts once a code of it was confirmed. */
  @Post('mfa')
  async offer(@CurrentActor() actor: Actor): Promise<SecondFactorOfferDto> {
    const { name, agency } = await this.reader.identityOf(actor.accountId);
    return this.database.transaction((tx) => this.secondFactors.offerSecondFactor(tx, actor.accountId, name, agency.name));
  }

  /** Turns the second factor on; answers the recovery codes, this once. */
  @Put('mfa')
  async confirm(@Body() body: ConfirmSecondFactorDto, @CurrentActor() actor: Actor): Promise<RecoveryCodesDto> {
    const recoveryCodes = await this.database.transaction((tx) => this.secondFactors.confirmSecondFactor(tx, actor.accountId, body.code));
    return { recoveryCodes };
  }

  /** Turns the second factor off. */
  @Delete('mfa')
  @HttpCode(204)
  async remove(@Body() body: RemoveSecondFactorDto, @CurrentActor() actor: Actor): Promise<void> {
    await this.secondFactors.removeSecondFactor(actor, body.password);
  }
}
