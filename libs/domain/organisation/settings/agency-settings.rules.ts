import type { CivilDate } from '@piawai/contracts';

import { POSITION_GROUPS, type PositionGroup } from '../position/position-groups.rules';
import { isCivilDate } from './working-days.rules';

/** Who signs certificates from a date on. */
export interface Signatory {
  /** Title of the office, such as `Kepala BKPSDM Kota Tirtanusa`. */
  readonly title: string;
  /** Name with titles. */
  readonly name: string;
  /** 18 digits; empty for an official without one, such as a mayor. */
  readonly nip: string;
}

/** FAKE signs nothing and is refused in production. */
export const SIGNING_PROVIDERS = ['DISABLED', 'FAKE'] as const;
export type SigningProviderName = (typeof SIGNING_PROVIDERS)[number];

/** What an agency decides for itself; each key is a dated row, none means the default here. */
export interface AgencySettings {
  readonly name: string;
  /** IANA zone of the agency. */
  readonly zone: string;
  readonly letterhead: readonly string[];
  /** `#rrggbb` */
  readonly logoColour: string;
  /** A picture that the agency uploaded; null = the product's own mark. */
  readonly logo: string | null;
  /** Pattern of certificate numbers. */
  readonly numberPattern: string;
  /** Code of the archive classification that numbers begin with. */
  readonly classification: string;
  readonly organiserName: string;
  readonly place: string;
  /** Regulation that certificates name after the issuer, such as `Peraturan LAN Nomor 8 Tahun 2022`; null = none. */
  readonly certificateLegalBasis: string | null;
  readonly signatories: readonly Signatory[];
  /** Who signs the files of certificates: nobody here (they are signed elsewhere and uploaded), or a service. */
  readonly signingProvider: SigningProviderName;
  /** Whether the holder gets the file only when it is signed; number, date, year and JP never wait. */
  readonly waitForSignature: boolean;
  /** JP of e-learning that one day may count; null = no cap. */
  readonly dailyJpCap: number | null;
  /** Whether staff roles must use a second factor. */
  readonly mfaRequired: boolean;
  /** Hours in which no message is mailed, in the zone of the reader's unit; null = mails leave at any hour. */
  readonly quietHours: QuietHours | null;
  /** Whom people ask for help: a phone with WhatsApp, a mail address; null = not given. */
  readonly helpPhone: string | null;
  readonly helpEmail: string | null;
  /** Working days that a request or a review may stay unanswered before it goes on to the stand-in, and then to the agency. */
  readonly standInDays: number;
  /** Days from Monday to Friday on which nobody works. */
  readonly holidays: readonly CivilDate[];
  /** Days before a date on which people are reminded of it, the earliest first. */
  readonly reminderDays: readonly number[];
  /** The short course of the first visit, by position or by group of positions; whoever has neither gets the shortest that fits. */
  readonly firstCourses: readonly FirstCourse[];
}

/** What somebody in a position, or else in a group of positions, begins with; names one of the two. */
export interface FirstCourse {
  readonly positionGroup?: PositionGroup;
  readonly positionId?: string;
  readonly courseId: string;
}

/** From an hour of the evening until one of the morning, `HH:mm`. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

export type AgencySettingKey = keyof AgencySettings;

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
  readonly valid_from: CivilDate;
}

export const NUMBER_TOKENS = ['klasifikasi', 'urut', 'unit', 'bulanRomawi', 'bulan', 'tahun'] as const;
/** What still stands in the opening sentence of a certificate. */
export const LONGEST_LEGAL_BASIS = 200;
/** Days before a date on which the earliest reminder may leave. */
export const LONGEST_REMINDER = 30;
/** The running number, plain or filled up to a number of digits: {urut} or {urut:4}. */
const RUNNING_NUMBER = /^urut(:[1-9])?$/;

const text = (value: unknown): value is string => typeof value === 'string' && value.trim().length > 0 && value.length <= 300;
const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;
const isQuietHours = (value: unknown): boolean => {
  const hours = value as Partial<QuietHours> | null;
  return typeof hours === 'object' && HOUR.test(hours?.from ?? '') && HOUR.test(hours?.to ?? '') && hours?.from !== hours?.to;
};
const isSignatory = (value: unknown): value is Signatory => {
  const signatory = value as Partial<Signatory> | null;
  return typeof signatory === 'object' && text(signatory?.title) && text(signatory.name) && typeof signatory.nip === 'string' && /^(\d{18})?$/.test(signatory.nip);
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isUuid = (value: unknown): boolean => typeof value === 'string' && UUID.test(value);
const unique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
const isReminderDays = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= 3 && unique(value) && value.every((days) => Number.isInteger(days) && (days as number) >= 1 && (days as number) <= LONGEST_REMINDER);
const isFirstCourse = (entry: Partial<FirstCourse> | null): boolean => {
  const { positionGroup, positionId, courseId } = entry ?? {};
  const namesOne = positionGroup === undefined ? isUuid(positionId) : positionId === undefined && Object.hasOwn(POSITION_GROUPS, positionGroup);
  return namesOne && isUuid(courseId);
};
const isFirstCourses = (value: unknown): boolean =>
  Array.isArray(value) && value.every(isFirstCourse) && unique(value.map(({ positionGroup, positionId }: FirstCourse) => positionGroup ?? positionId));

/** A pattern must hold the running number once and the year, no unknown token and no loose brace. */
export function isNumberPattern(value: unknown): boolean {
  if (!text(value) || value.length > 120 || /[{}]/.test(value.replace(/\{[^{}]*\}/g, ''))) return false;
  const tokens = [...value.matchAll(/\{([^{}]*)\}/g)].map(([, token]) => token ?? '');
  const known = (token: string): boolean => RUNNING_NUMBER.test(token) || (NUMBER_TOKENS as readonly string[]).includes(token);
  return tokens.filter((token) => RUNNING_NUMBER.test(token)).length === 1 && tokens.includes('tahun') && tokens.every(known);
}

const CHECKS: { readonly [Key in AgencySettingKey]: (value: unknown) => boolean } = {
  name: text,
  zone: (value) => ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'].includes(value as string),
  letterhead: (value) => Array.isArray(value) && value.length <= 6 && value.every(text),
  logoColour: (value) => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value),
  logo: (value) => value === null || isUuid(value),
  numberPattern: isNumberPattern,
  classification: text,
  organiserName: text,
  place: text,
  certificateLegalBasis: (value) => value === null || (text(value) && value.length <= LONGEST_LEGAL_BASIS),
  signatories: (value) => Array.isArray(value) && value.length <= 4 && value.every(isSignatory),
  signingProvider: (value) => SIGNING_PROVIDERS.includes(value as SigningProviderName),
  waitForSignature: (value) => typeof value === 'boolean',
  dailyJpCap: (value) => value === null || (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 24),
  mfaRequired: (value) => typeof value === 'boolean',
  quietHours: (value) => value === null || isQuietHours(value),
  helpPhone: (value) => value === null || (typeof value === 'string' && /^\+?\d[\d -]{7,18}\d$/.test(value)),
  helpEmail: (value) => value === null || (typeof value === 'string' && value.length <= 200 && /^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+$/.test(value)),
  standInDays: (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 20,
  holidays: (value) => Array.isArray(value) && value.length <= 100 && value.every((day) => isCivilDate(day)),
  reminderDays: isReminderDays,
  firstCourses: isFirstCourses,
};

export const isSettingKey = (key: string): key is AgencySettingKey => Object.hasOwn(CHECKS, key);

/** True when the value may be stored under the key. */
export const isSettingValue = (key: AgencySettingKey, value: unknown): boolean => CHECKS[key](value);

/** Lays the rows that hold on a date over the defaults; the latest row of a key wins, a value that does not fit is passed over. */
export function settingsOn(rows: readonly SettingRow[], date: CivilDate, agency: { name: string; zone: string }): AgencySettings {
  const defaults: AgencySettings = {
    name: agency.name,
    zone: agency.zone,
    letterhead: [agency.name.toUpperCase()],
    logoColour: '#1f5fa6',
    logo: null,
    numberPattern: '{klasifikasi}/{urut}/{unit}/{bulanRomawi}/{tahun}',
    classification: '800.2.2.1',
    organiserName: agency.name,
    place: agency.name.replace(/^Pemerintah (Kota|Kabupaten|Provinsi) /, ''),
    certificateLegalBasis: null,
    signatories: [],
    signingProvider: 'DISABLED',
    waitForSignature: false,
    dailyJpCap: 3,
    mfaRequired: true,
    quietHours: { from: '20:00', to: '06:00' },
    helpPhone: null,
    helpEmail: null,
    standInDays: 3,
    holidays: [],
    reminderDays: [7, 1],
    firstCourses: [],
  };
  const holding = rows
    .filter((row) => row.valid_from <= date && isSettingKey(row.key) && isSettingValue(row.key, row.value))
    .sort((a, b) => a.valid_from.localeCompare(b.valid_from));
  return { ...defaults, ...Object.fromEntries(holding.map((row) => [row.key, row.value])) };
}

/**
 * Whether a change may begin on a date: what held already is not rewritten. Only a signatory may be named for a past
 * without any, because certificates of that time wait for one.
 */
export function mayBegin(key: AgencySettingKey, from: CivilDate, today: CivilDate, rows: readonly SettingRow[]): boolean {
  if (from >= today) return true;
  return key === 'signatories' && !rows.some((row) => row.key === key && row.valid_from <= from);
}
