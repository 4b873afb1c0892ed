import { useMessages } from '../../ui/i18n';
import type { Tone } from '../../ui/badge';
import type { CertificateRow, CertificateState, SignatureState } from './api';
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

/** Terbit, Menunggu TTE or Ditandatangani while it is in force; else what became of it. */
export function useStandingWords(): (row: Pick<CertificateRow, 'state' | 'signature'>) => { readonly label: string; readonly tone: Tone } {
  const words = useMessages(certificateMessages);
  const states = useStateWords();
  const signatures: Readonly<Record<SignatureState, { readonly label: string; readonly tone: Tone }>> = {
    NONE: states.ISSUED,
    WAITING: { label: words.waitingSignature, tone: 'warn' },
    SIGNED: { label: words.signed, tone: 'ok' },
  };
  return ({ state, signature }) => (state === 'ISSUED' ? signatures[signature] : states[state]);
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
