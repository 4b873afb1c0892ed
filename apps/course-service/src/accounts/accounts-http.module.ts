import { Module } from '@nestjs/common';
import { AccountsModule } from '@piawai/domain/accounts';
import { OrganisationModule } from '@piawai/domain/organisation';

import { AccountsController } from './accounts.controller';
import { GrantsController } from './grants.controller';
import { MeController } from './me.controller';
import { PasswordResetsController } from './password-resets.controller';
import { SessionsController } from './sessions.controller';

@Module({ imports: [AccountsModule, OrganisationModule], controllers: [AccountsController, SessionsController, MeController, PasswordResetsController, GrantsController] })
export class AccountsHttpModule {}
