import { learningDaysNeeded } from '@piawai/domain/learning/rules';
import { forwardedOn, isSettingValue, nextFriday, remindedOn } from '@piawai/domain/organisation/rules';
import type { AgencySettingKey, AgencySettings } from '@piawai/domain/organisation/rules';
import { formatDate, formatTime, useLanguage, useMessages } from '../../ui/i18n';
import type { Language } from '../../ui/i18n';
import classes from './agency-settings.module.css';
import { agencySettingsMessages } from './messages';

interface EffectPreviewProps {
  readonly of: AgencySettingKey;
  /** What the form means so far. */
  readonly value: unknown;
  readonly settings: AgencySettings;
  /** Day from which it holds, `yyyy-MM-dd`. */
  readonly from: string;
}

/** JP of the course in the example. */
const EXAMPLE_JP = 7;

/** What a rule does to an example, by the product's own rules, while it is being typed. */
export function EffectPreview({ of: key, value, settings, from }: EffectPreviewProps) {
  const words = useMessages(agencySettingsMessages);
  const { language } = useLanguage();
  if (!isSettingValue(key, value) || from === '') return null;
  const effect = effectOf(words, language, { ...settings, [key]: value }, key, from);
  return effect && (
    <div className={classes.preview} role="status">
      <small>{words.effect}</small>
      <strong>{effect}</strong>
    </div>
  );
}

function effectOf(words: Words, language: Language, { zone, dailyJpCap, reminderDays, standInDays, holidays }: AgencySettings, key: AgencySettingKey, from: string): string | null {
  const date = (day: string): string => formatDate(day, language, 'full');
  switch (key) {
    case 'zone': {
      const now = new Date().toISOString();
      return words.effectZone(formatDate(now, language, 'full', zone), formatTime(now, language, zone));
    }
    case 'dailyJpCap':
      return words.effectCap(EXAMPLE_JP, learningDaysNeeded(EXAMPLE_JP, dailyJpCap));
    case 'reminderDays': {
      const due = `${from.slice(0, 4)}-12-31`;
      return words.effectReminders(date(due), remindedOn(due, reminderDays).map(date));
    }
    case 'standInDays':
    case 'holidays': {
      const asked = nextFriday(from);
      const forwarded = forwardedOn(asked, standInDays, holidays);
      return forwarded && words.effectStandIn(date(asked), date(forwarded));
    }
    default:
      return null;
  }
}

type Words = (typeof agencySettingsMessages)['id'];
