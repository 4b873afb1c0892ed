import type { AgencySettingKey, PositionGroup, SigningProviderName } from '@piawai/domain/organisation/rules';
import { IsDefined, ValidateIf } from 'class-validator';

import { IsCivilDate } from '@piawai/platform/http/civil-date.check';

export class SignatoryDto {
  /** Title of the office. */
  title: string;
  /** Name with titles. */
  name: string;
  /** Number of the signatory. */
  nip: string;
}

export class QuietHoursDto {
  /** Hour of the evening, HH:mm. */
  from: string;
  /** Hour of the morning, HH:mm. */
  to: string;
}

export class ChosenCourseDto {
  /** Group of positions. */
  positionGroup?: PositionGroup;
  /** A single position; goes before its group. */
  positionId?: string;
  /** What somebody in it begins with. */
  courseId: string;
}

export class AgencySettingsDto {
  /** Name of the agency. */
  name: string;
  /** IANA time zone. */
  zone: string;
  /** Lines of the letterhead. */
  letterhead: string[];
  /** Colour as #rrggbb. */
  logoColour: string;
  /** Picture of the agency; null = none. */
  logo: string | null;
  /** Pattern of certificate numbers. */
  numberPattern: string;
  /** Archive classification that numbers begin with. */
  classification: string;
  /** Who organises, as printed. */
  organiserName: string;
  /** Place of issue. */
  place: string;
  /** Regulation that certificates name; null = none. */
  certificateLegalBasis: string | null;
  /** Who signs certificates. */
  signatories: SignatoryDto[];
  /** Who signs the files of certificates. */
  signingProvider: SigningProviderName;
  /** Whether holders get the file only when it is signed. */
  waitForSignature: boolean;
  /** JP of e-learning that one day may count; null = no cap. */
  dailyJpCap: number | null;
  /** Whether staff roles must use a second factor. */
  mfaRequired: boolean;
  /** Hours in which no message is mailed; null = mails leave at any hour. */
  quietHours: QuietHoursDto | null;
  /** Phone with WhatsApp for questions; null = not given. */
  helpPhone: string | null;
  /** Mail address for questions; null = not given. */
  helpEmail: string | null;
  /** Working days that a request or a review may stay unanswered before it goes on. */
  standInDays: number;
  /** Days from Monday to Friday on which nobody works, `yyyy-MM-dd`. */
  holidays: string[];
  /** Days before a date on which people are reminded of it. */
  reminderDays: number[];
  /** The short course of the first visit, by position or group of positions. */
  firstCourses: ChosenCourseDto[];
}

export class SetSettingDto {
  /** The value; its shape follows the key. Null means: no cap. */
  @ValidateIf(({ value }: SetSettingDto) => value !== null)
  @IsDefined()
  value: unknown;

  /** First day, yyyy-MM-dd. */
  @IsCivilDate()
  from: string;
}

export class SettingChangeDto {
  /** What was decided. */
  key: AgencySettingKey;
  /** The value; its shape follows the key. */
  value: unknown;
  /** First day, yyyy-MM-dd. */
  from: string;
  /** When it was decided. */
  at: Date;
  /** Name of who decided; null when it came with the installation. */
  by: string | null;
}

export class SettingHistoryDto {
  /** Decisions of the past, of today and planned ones, the latest date first; at most 500. */
  items: SettingChangeDto[];
}
