import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import type { TraceVerdict } from './api';
import { traceMessages } from './messages';

/** The sentence of a verdict. */
export function useVerdictWords(): (verdict: TraceVerdict) => string {
  const words = useMessages(traceMessages);
  const { language } = useLanguage();
  return ({ code, jp = 0, on = '', dailyJpCap, count = 0 }) => {
    const date = on && formatDate(on, language, 'full');
    switch (code) {
      case 'DONE':
        return words.done(formatNumber(jp, language));
      case 'CERTIFICATE_IN_WORK':
        return words.certificateInWork;
      case 'AWAITING_SIGNATURE':
        return words.awaitingSignature;
      case 'FILE_IN_WORK':
        return words.fileInWork;
      case 'RECORD_IN_WORK':
        return words.recordInWork;
      case 'STUCK':
        return words.stuck;
      case 'WAITING_FOR_DATE':
        return dailyJpCap ? words.waitingForDate(date, dailyJpCap) : words.waitingForDay(date);
      case 'WAITING_FOR_APPROVAL':
        return words.waitingForApproval;
      case 'REJECTED':
        return words.rejected;
      case 'WITHDRAWN':
        return words.withdrawn;
      case 'EXEMPTED':
        return words.exempted;
      case 'ANNULLED':
        return words.annulled;
      case 'REVOKED':
        return words.revoked;
      default:
        return words.missing(count);
    }
  };
}
