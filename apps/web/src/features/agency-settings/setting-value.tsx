import { isSettingValue } from '@piawai/domain/organisation/rules';
import type { AgencySettingKey, FirstCourse, QuietHours, Signatory } from '@piawai/domain/organisation/rules';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import classes from './agency-settings.module.css';
import { FirstCoursesValue } from './first-courses-field';
import { agencySettingsMessages } from './messages';
import { ZONES } from './zones';

/** A value of a setting as a person reads it. */
export function SettingValue({ of: key, value }: { of: AgencySettingKey; value: unknown }) {
  const words = useMessages(agencySettingsMessages);
  const { language } = useLanguage();
  if (!isSettingValue(key, value)) return <>{words.none}</>;
  switch (key) {
    case 'zone':
      return <>{ZONES.find((zone) => zone.value === value)?.label}</>;
    case 'logoColour':
      return (
        <span className={classes.colour}>
          <span className={classes.swatch} style={{ background: String(value) }} aria-hidden />
          {String(value)}
        </span>
      );
    case 'logo':
      return value === null ? <>{words.noLogo}</> : <img src={`/api/v1/organisation/logos/${String(value)}`} alt={words.logo} width={48} height={48} loading="lazy" className={classes.logo} />;
    case 'reminderDays':
      return <>{(value as readonly number[]).length === 0 ? words.noReminders : words.daysBefore((value as readonly number[]).join(', '))}</>;
    case 'firstCourses':
      return <FirstCoursesValue value={value as FirstCourse[]} />;
    case 'letterhead':
      return <Lines lines={value as readonly string[]} />;
    case 'signatories': {
      const [signatory] = value as readonly Signatory[];
      if (!signatory) return <>{words.none}</>;
      return <Lines lines={[signatory.title, signatory.name, signatory.nip ? `NIP ${signatory.nip}` : words.noNip]} />;
    }
    case 'dailyJpCap':
      return <>{value === null ? words.noCap : words.cap(formatNumber(value as number, language))}</>;
    case 'standInDays':
      return <>{words.workingDays(formatNumber(value as number, language))}</>;
    case 'holidays':
      return <>{(value as readonly string[]).map((day) => formatDate(day, language)).join(', ') || words.none}</>;
    case 'mfaRequired':
      return <>{value ? words.mfaOn : words.mfaOff}</>;
    case 'waitForSignature':
      return <>{value ? words.waitOn : words.waitOff}</>;
    case 'signingProvider':
      return <>{value === 'FAKE' ? words.signFake : words.signElsewhere}</>;
    case 'quietHours': {
      const hours = value as QuietHours | null;
      const shown = (time: string) => (language === 'id' ? time.replace(':', '.') : time);
      return <>{hours ? words.quietBetween(shown(hours.from), shown(hours.to)) : words.quietOff}</>;
    }
    case 'numberPattern':
      return <span className={classes.pattern}>{String(value)}</span>;
    default:
      return <>{value === null ? words.none : String(value)}</>;
  }
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <span className={classes.lines}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}
