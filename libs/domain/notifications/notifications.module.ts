import { Module } from '@nestjs/common';
import { AccountsModule } from '@piawai/domain/accounts';
import { OrganisationModule } from '@piawai/domain/organisation';

import { MailContentReader } from './mail/mail-content.reader';
import { MailRoundService } from './mail/mail-round.service';
import { MailTroubleReader } from './mail/mail-trouble.reader';
import { RetryMailService } from './mail/retry-mail.service';
import { InboxReader } from './notice/inbox.reader';
import { InboxService } from './notice/inbox.service';
import { TellPeopleService } from './notice/tell-people.service';
import { WriteNoticesService } from './notice/write-notices.service';
import { PreferenceReader } from './preference/preference.reader';
import { PreferenceService } from './preference/preference.service';
import { TemplateReader } from './text/template.reader';
import { TemplateService } from './text/template.service';

const DOORS = [
  WriteNoticesService, InboxReader, InboxService, PreferenceReader, PreferenceService, TemplateReader, TemplateService,
  MailRoundService, MailContentReader, MailTroubleReader, RetryMailService,
];

/** Messages to people: inbox, mails, preferences, texts. */
@Module({ imports: [OrganisationModule, AccountsModule], providers: [...DOORS, TellPeopleService], exports: DOORS })
export class NotificationsModule {}
