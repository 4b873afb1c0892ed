import { useMe } from '../../../session/me';
import { useSavedMark } from '../../../session/saved-mark';
import { Callout } from '../../../ui/callout';
import { formatTime, useLanguage, useMessages } from '../../../ui/i18n';
import type { Attempt } from './api';
import { takenUntil } from './attempt-place';
import { quizMessages } from './messages';

/** Handed in on this device: on its way, or waiting for the line. */
export function HandedIn({ attempt }: { attempt: Attempt }) {
  const words = useMessages(quizMessages);
  const { language } = useLanguage();
  const mark = useSavedMark(useMe().accountId);
  const waits = mark?.kind === 'waiting';
  const until = takenUntil(attempt);
  return (
    <div role="status">
      <Callout tone={waits ? 'warn' : 'info'}>
        <p>{waits ? words.handInWaits : words.handingIn}</p>
        {waits && until && <p>{words.connectUntil(formatTime(until, language))}</p>}
      </Callout>
    </div>
  );
}
