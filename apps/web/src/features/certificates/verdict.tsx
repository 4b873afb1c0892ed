import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconCircleX from '@tabler/icons-react/dist/esm/icons/IconCircleX.mjs';
import IconHelpCircle from '@tabler/icons-react/dist/esm/icons/IconHelpCircle.mjs';
import { formatDate, useLanguage, useMessages } from '../../ui/i18n';
import type { VerificationStatus } from './api';
import classes from './certificates.module.css';
import { certificateMessages } from './messages';

const ICONS = { valid: IconCircleCheck, superseded: IconAlertTriangle, revoked: IconCircleX, unknown: IconHelpCircle } as const;

/** The answer to the one question of the verification page, by words, sign and colour. */
export function Verdict({ status, endedAt }: { status: VerificationStatus; endedAt: string | null }) {
  const words = useMessages(certificateMessages);
  const { language } = useLanguage();
  const ended = endedAt ? formatDate(endedAt, language, 'long') : '';
  const texts: Record<VerificationStatus, readonly [string, string]> = {
    valid: [words.valid, words.validHint],
    superseded: [words.supersededStatus, ended && words.supersededHint(ended)],
    revoked: [words.revokedStatus, ended && words.revokedHint(ended)],
    unknown: [words.unknown, words.unknownHint],
  };
  const Icon = ICONS[status];
  return (
    <div className={classes.verdict} data-status={status} role="status">
      <Icon size={48} stroke={1.5} aria-hidden />
      <h2>{texts[status][0]}</h2>
      {texts[status][1] && <p>{texts[status][1]}</p>}
    </div>
  );
}
