import { Button, Title } from '@mantine/core';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import classes from '../learning.module.css';
import type { WaitingRequest } from './api';
import { oversightMessages } from './messages';

interface RequestCardProps {
  readonly request: WaitingRequest;
  readonly pending: boolean;
  readonly onApprove: () => void;
  readonly onReject: () => void;
}

export function RequestCard({ request, pending, onApprove, onReject }: RequestCardProps) {
  const words = useMessages(oversightMessages);
  const { language } = useLanguage();
  const { displayName, positionName, unitName, courseTitle, jp, requestedAt } = request;
  return (
    <article className={classes.request}>
      <div>
        <Title order={2} size="h3">
          {displayName}
        </Title>
        <p className={classes.quiet}>{[positionName, unitName].filter(Boolean).join(' · ')}</p>
      </div>
      <div>
        <p>{words.asks(courseTitle, formatNumber(jp, language))}</p>
        <p className={classes.quiet}>{words.since(formatDate(requestedAt, language, 'long'))}</p>
      </div>
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
