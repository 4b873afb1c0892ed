import { StateBadge } from '../../ui/badge';
import { useMessages } from '../../ui/i18n';
import type { AccountState } from './api';
import { accountsMessages } from './messages';

/** Whether there is an account, and whether it was ever used. */
export function AccountStateBadge({ state }: { state: AccountState }) {
  const words = useMessages(accountsMessages);
  const states = {
    NONE: { label: words.NONE, tone: 'warn' },
    NEVER_SIGNED_IN: { label: words.NEVER_SIGNED_IN, tone: 'plain' },
    ACTIVE: { label: words.ACTIVE, tone: 'ok' },
    BLOCKED: { label: words.BLOCKED, tone: 'bad' },
  } as const;
  return <StateBadge state={state} states={states} />;
}
