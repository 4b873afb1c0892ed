import { Module } from '@nestjs/common';
import { AccountsModule } from '@piawai/domain/accounts';
import { OrganisationModule } from '@piawai/domain/organisation';

import { AccountsController } from './accounts.controller';
import { ActivationPrintsController } from './activation-prints.controller';
import { ActivationsController } from './activations.controller';
import { GrantsController } from './grants.controller';
import { MeController } from './me.controller';
import { NeverSignedInController } from './never-signed-in.controller';
import { OwnEmailController } from './own-email.controller';
import { PasswordResetsController } from './password-resets.controller';
import { SessionsController } from './sessions.controller';

@Module({
  imports: [AccountsModule, OrganisationModule],
  controllers: [
    AccountsController, ActivationPrintsController, ActivationsController, GrantsController, MeController, NeverSignedInController,
    OwnEmailController, PasswordResetsController, SessionsController,
  ],
})
export class AccountsHttpModule {}
