import { Module } from '@nestjs/common';
import { AccountsModule } from '@piawai/domain/accounts';
import { NotificationsModule } from '@piawai/domain/notifications';
import { OrganisationModule } from '@piawai/domain/organisation';

import { InboxController } from './inbox.controller';
import { MailsController } from './mails.controller';
import { PreferencesController } from './preferences.controller';
import { TemplatesController } from './templates.controller';

@Module({
  imports: [OrganisationModule, AccountsModule, NotificationsModule],
  controllers: [InboxController, PreferencesController, TemplatesController, MailsController],
})
export class NotificationsHttpModule {}
