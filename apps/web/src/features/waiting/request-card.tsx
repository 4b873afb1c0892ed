import { Button, Title } from '@mantine/core';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Callout } from '../../ui/callout';
import type { WaitingRequest } from './api';
import { waitingMessages } from './messages';
import classes from './waiting.module.css';

interface RequestCardProps {
  readonly request: WaitingRequest;
  readonly pending: boolean;
  readonly onApprove: () => void;
  readonly onReject: () => void;
}

export function RequestCard({ request, pending, onApprove, onReject }: RequestCardProps) {
  const words = useMessages(waitingMessages);
  const { language } = useLanguage();
  const { displayName, positionName, unitName, courseTitle, jp, requestedAt, duty, unansweredDays } = request;
  const days = formatNumber(unansweredDays ?? 0, language);
  const why = { SUPERVISOR: null, STAND_IN: words.STAND_IN(days), BKPSDM: words.BKPSDM(days), NO_SUPERVISOR: words.NO_SUPERVISOR, REACH: words.REACH }[duty];
  return (
    <article className={classes.request}>
      <div>
        <Title order={3}>
          {displayName}
        </Title>
        <p className={classes.quiet}>{[positionName, unitName].filter(Boolean).join(' · ')}</p>
      </div>
      <div>
        <p>{words.asks(courseTitle, formatNumber(jp, language))}</p>
        <p className={classes.quiet}>{words.since(formatDate(requestedAt, language, 'long'))}</p>
      </div>
      {why && <Callout>{why}</Callout>}
      <div className={classes.actions}>
        <Button variant="light" disabled={pending} aria-label={`${words.approve}: ${displayName}, ${courseTitle}`} onClick={onApprove}>
          {words.approve}
        </Button>
        <Button variant="default" disabled={pending} aria-label={`${words.reject}: ${displayName}, ${courseTitle}`} onClick={onReject}>
          {words.reject}
        </Button>
      </div>
    </article>
  );
}
