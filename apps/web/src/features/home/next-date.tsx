import { useMe } from '../../session/me';
import { Callout } from '../../ui/callout';
import { formatDate, useLanguage, useMessages } from '../../ui/i18n';
import { homeMessages } from './messages';

/** What completes by itself, when, and why not today. */
export function NextDate({ on, courseTitle }: { on: string; courseTitle: string }) {
  const words = useMessages(homeMessages);
  const { language } = useLanguage();
  const { dailyJpCap } = useMe().agency.settings;
  return (
    <Callout>
      <p>
        {dailyJpCap === null ? words.dated(courseTitle, formatDate(on, language)) : words.datedByCap(courseTitle, formatDate(on, language), dailyJpCap)}
      </p>
    </Callout>
  );
}
