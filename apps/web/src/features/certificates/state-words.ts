import { useMessages } from '../../ui/i18n';
import type { Tone } from '../../ui/badge';
import type { CertificateState } from './api';
import { certificateMessages } from './messages';

/** Every state with its word and tone. */
export function useStateWords(): Readonly<Record<CertificateState, { readonly label: string; readonly tone: Tone }>> {
  const words = useMessages(certificateMessages);
  return {
    ISSUED: { label: words.issued, tone: 'ok' },
    SUPERSEDED: { label: words.superseded, tone: 'warn' },
    REVOKED: { label: words.revoked, tone: 'bad' },
  };
}

/** Why a certificate was changed, in words. */
export function useReasonWords(): Readonly<Record<string, string>> {
  const words = useMessages(certificateMessages);
  return {
    WRONG_DATA: words.reasonWrong,
    ISSUED_IN_ERROR: words.reasonError,
    COMPLETION_ANNULLED: words.reasonAnnulled,
    OTHER: words.reasonOther,
  };
}
