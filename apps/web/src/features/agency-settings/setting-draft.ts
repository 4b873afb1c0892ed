import { POSITION_GROUPS } from '@piawai/domain/organisation/rules';
import type { AgencySettingKey, AgencySettings, FirstCourse, PositionGroup } from '@piawai/domain/organisation/rules';

/** A setting as it stands in a form: everything is text. */
export interface SettingDraft {
  readonly value: string;
  readonly title: string;
  readonly name: string;
  readonly nip: string;
  /** First day, `yyyy-MM-dd`. */
  readonly from: string;
}

/** The present value, to be changed from a day on. */
export function draftOf(key: AgencySettingKey, settings: AgencySettings, from: string): SettingDraft {
  const { title = '', name = '', nip = '' } = settings.signatories[0] ?? {};
  return { value: textOf(key, settings), title, name, nip, from };
}

function textOf(key: AgencySettingKey, settings: AgencySettings): string {
  switch (key) {
    case 'letterhead':
      return settings.letterhead.join('\n');
    case 'signatories':
      return '';
    case 'dailyJpCap':
      return settings.dailyJpCap === null ? '' : String(settings.dailyJpCap);
    case 'reminderDays':
      return settings.reminderDays.join(', ');
    case 'firstCourses':
      return firstCoursesText(settings.firstCourses);
    case 'mfaRequired':
    case 'waitForSignature':
      return settings[key] ? 'yes' : 'no';
    case 'quietHours':
      return settings.quietHours ? `${settings.quietHours.from} ${settings.quietHours.to}` : '';
    case 'standInDays':
      return String(settings.standInDays);
    case 'holidays':
      return settings.holidays.join('\n');
    default:
      return settings[key] ?? '';
  }
}

/** What the form means to the service. Only the first signatory is edited; further ones stay. */
export function valueOf(key: AgencySettingKey, { value, title, name, nip }: SettingDraft, settings: AgencySettings): unknown {
  switch (key) {
    case 'standInDays':
      return Number(value);
    case 'letterhead':
    case 'holidays':
      return value.split('\n').map((line) => line.trim()).filter(Boolean);
    case 'signatories':
      return [{ title: title.trim(), name: name.trim(), nip: nip.replace(/[\s.]/g, '') }, ...settings.signatories.slice(1)];
    case 'dailyJpCap':
      return value === '' ? null : Number(value);
    case 'mfaRequired':
    case 'waitForSignature':
      return value === 'yes';
    case 'quietHours':
      return value === '' ? null : { from: value.split(' ')[0], to: value.split(' ')[1] };
    case 'reminderDays':
      return value.split(/[\s,;]+/).filter(Boolean).map(Number).sort((a, b) => b - a);
    case 'firstCourses':
      return firstCoursesOf(value);
    case 'logo':
    case 'certificateLegalBasis':
    case 'helpPhone':
    case 'helpEmail':
      return value.trim() || null;
    default:
      return value.trim();
  }
}

/** One line for each group or position: `PELAKSANA <course>`, `<position> <course>`. */
export const firstCoursesText = (courses: readonly FirstCourse[]): string =>
  courses.map(({ positionGroup, positionId, courseId }) => `${positionGroup ?? positionId} ${courseId}`).join('\n');

export const firstCoursesOf = (text: string): FirstCourse[] =>
  text.split('\n').filter(Boolean).map((line) => {
    const [whose = '', courseId = ''] = line.split(' ');
    return Object.hasOwn(POSITION_GROUPS, whose) ? { positionGroup: whose as PositionGroup, courseId } : { positionId: whose, courseId };
  });
