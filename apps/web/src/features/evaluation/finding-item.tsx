import { Button } from '@mantine/core';
import { formatDate, formatNumber, formatShare, useLanguage, useMessages } from '../../ui/i18n';
import type { Finding } from './api';
import classes from './evaluation.module.css';
import { evaluationMessages } from './messages';

interface FindingItemProps {
  readonly finding: Finding;
  readonly pending: boolean;
  readonly onDone: () => void;
  readonly onDismiss: () => void;
  readonly onReopen: () => void;
}

export function FindingItem({ finding, pending, onDone, onDismiss, onReopen }: FindingItemProps) {
  const words = useMessages(evaluationMessages);
  const { language } = useLanguage();
  const { kind, text, value, answers, versionNumber, state, mendedInNumber, reason, closedAt } = finding;
  const number = (each: number | null) => formatNumber(each ?? 0, language);
  const evidence =
    kind === 'LINE' ? null : kind === 'HARD_QUESTION' ? words.shareOf(formatShare(value ?? 0, language), number(answers)) : words.meanOf(number(value), number(answers));
  const facts = [evidence, words.foundIn(versionNumber)].filter(Boolean).join(' · ');
  const day = closedAt ? formatDate(closedAt, language, 'short') : '';
  const name = `${words[kind]}${text ? `: ${text}` : ''}`;
  return (
    <li className={classes.item}>
      <h3>{words[kind]}</h3>
      {(text ?? (kind === 'LINE' ? words.lineGone : null)) && <p className={classes.text}>{text ?? words.lineGone}</p>}
      {facts && <p className={classes.quiet}>{facts}</p>}
      {state === 'DONE' && mendedInNumber !== null && <p>{words.mendedIn(mendedInNumber, day)}</p>}
      {state === 'DISMISSED' && reason && <p className={classes.text}>{words.dismissedOn(reason, day)}</p>}
      <div className={classes.actions}>
        {state === 'OPEN' ? (
          <>
            <Button variant="light" disabled={pending} aria-label={`${words.done}: ${name}`} onClick={onDone}>{words.done}</Button>
            <Button variant="default" disabled={pending} aria-label={`${words.dismiss}: ${name}`} onClick={onDismiss}>{words.dismiss}</Button>
          </>
        ) : (
          <Button variant="default" disabled={pending} aria-label={`${words.reopen}: ${name}`} onClick={onReopen}>{words.reopen}</Button>
        )}
      </div>
    </li>
  );
}
