import { StateBadge } from '../../ui/badge';
import { useMessages } from '../../ui/i18n';
import type { Order } from './api';
import { enrollingMessages } from './messages';

export function OrderState({ state }: Pick<Order, 'state'>) {
  const words = useMessages(enrollingMessages);
  const states = {
    CHECKED: { label: words.CHECKED, tone: 'warn' },
    APPLYING: { label: words.APPLYING, tone: 'brand' },
    APPLIED: { label: words.APPLIED, tone: 'ok' },
  } as const;
  return <StateBadge state={state} states={states} />;
}
