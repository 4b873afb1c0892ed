import { Button } from '@mantine/core';
import { Callout } from '../../../ui/callout';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import type { Entry } from '../journal/entry';
import { settle } from '../journal/journal';
import { quizMessages } from './messages';

/** Answers that the line brought too late: told once, with the remedy. */
export function TooLate({ entries, onSeen }: { entries: readonly Entry[]; onSeen: () => void }) {
  const words = useMessages(quizMessages);
  const { language } = useLanguage();
  if (entries.length === 0) return null;
  return (
    <Callout tone="warn">
      <p>{words.tooLate(formatNumber(entries.length, language))}</p>
      <Button variant="default" onClick={() => void settle(entries).then(onSeen)}>
        {words.seen}
      </Button>
    </Callout>
  );
}
