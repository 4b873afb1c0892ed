import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import type { RowOutcome } from './api';
import { waitingMessages } from './messages';

const KNOWN = [
  'learning.already_decided', 'learning.course_closed', 'learning.course_full', 'learning.begun_to_study', 'learning.too_late_to_withdraw', 'learning.already_enrolled',
] as const;

/** Says how many rows went well and names each of the others with its reason. */
export function useOutcome() {
  const words = useMessages(waitingMessages);
  const { language } = useLanguage();
  const notify = useNotify();
  return (rows: readonly RowOutcome[], nameOf: (enrolmentId: string) => string, said: (count: string) => string) => {
    const refused = rows.filter(({ error }) => error !== null);
    if (refused.length < rows.length) notify(said(formatNumber(rows.length - refused.length, language)));
    for (const { enrolmentId, error } of refused) {
      const known = KNOWN.find((code) => code === error);
      notify(words.refused(nameOf(enrolmentId), known ? words[known] : words.otherwise), 'bad');
    }
  };
}
