import { NOTICE_CHANNELS, NOTICE_KINDS, NOTICE_LANGUAGES, type NoticeChannel, type NoticeKind, type NoticeLanguage } from '@piawai/domain/notifications/rules';
import { IsBoolean, IsIn } from 'class-validator';

export class KindPreferenceDto {
  /** What is told. */
  kind: NoticeKind;
  /** Told whatever the person chooses. */
  mandatory: boolean;
  /** Whether it goes to the inbox. */
  inbox: boolean;
  /** Whether it is mailed. */
  email: boolean;
}

export class MailHoursDto {
  /** Hour of the evening, HH:mm. */
  from: string;
  /** Hour of the morning, HH:mm. */
  to: string;
}

export class PreferencesDto {
  /** Every kind. */
  kinds: KindPreferenceDto[];
  /** Language of mails. */
  language: NoticeLanguage;
  /** Hours in which no mail leaves, in the zone of the person's unit; null = mails leave at any hour. */
  quietHours: MailHoursDto | null;
  /** Whether a mail address is known. */
  hasEmail: boolean;
}

export class ChoosePreferenceDto {
  /** What is told. */
  @IsIn(Object.keys(NOTICE_KINDS))
  kind: NoticeKind;

  /** Where. */
  @IsIn(NOTICE_CHANNELS)
  channel: NoticeChannel;

  /** Whether the person wants it. */
  @IsBoolean()
  wanted: boolean;
}

export class ChooseLanguageDto {
  /** Language of mails. */
  @IsIn(NOTICE_LANGUAGES)
  language: NoticeLanguage;
}
