import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { OrganisationModule } from '@piawai/domain/organisation';
import { RateLimit } from '@piawai/platform/auth/rate-limit';
import { SessionToken } from '@piawai/platform/auth/session-token';

import { AccessGuard } from './access.guard';
import { ActorDirectory } from './access/actor-directory';
import { AccountListReader } from './account/account-list.reader';
import { AccountReader } from './account/account.reader';
import { AccountService } from './account/account.service';
import { BulkAccountService } from './account/bulk-account.service';
import { ActivateAccountService } from './activation/activate-account.service';
import { ActivationCodes } from './activation/activation-codes';
import { OrderSlipsService } from './activation/order-slips.service';
import { SlipReader } from './activation/slip.reader';
import { SlipSheetService } from './activation/slip-sheet.service';
import { OwnEmailService } from './email/own-email.service';
import { ContactService } from './first-visit/contact.service';
import { NeverSignedInReader } from './first-visit/never-signed-in.reader';
import { UnitCountsReader } from './first-visit/unit-counts.reader';
import { FoundAgencyService } from './founding/found-agency.service';
import { GrantReader } from './grant/grant.reader';
import { GrantService } from './grant/grant.service';
import { MfaService } from './mfa/mfa.service';
import { OwnPassword } from './password/own-password';
import { PasswordService } from './password/password.service';
import { ForgetSessionsService } from './session/forget-sessions.service';
import { SessionService } from './session/session.service';
import { LoginReader } from './sign-in/login.reader';
import { SignInService } from './sign-in/sign-in.service';

const DOORS = [
  AccountListReader, AccountReader, AccountService, ActivateAccountService, BulkAccountService, ContactService, ForgetSessionsService, FoundAgencyService, GrantReader, GrantService, MfaService,
  NeverSignedInReader, OrderSlipsService, OwnEmailService, PasswordService, SessionService, SignInService, SlipReader, SlipSheetService, UnitCountsReader, RateLimit,
];

/** Accounts, grants, sessions, and the guard in front of every route of the process that imports this module. */
@Module({
  imports: [OrganisationModule],
  providers: [...DOORS, SessionToken, ActivationCodes, ActorDirectory, LoginReader, OwnPassword, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: DOORS,
})
export class AccountsModule {}
