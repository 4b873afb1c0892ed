import { Button } from '@mantine/core';
import { ApiError } from '../api-clients/api-error';
import { useMessages } from './i18n';
import classes from './states.module.css';
import { uiMessages } from './ui.messages';

/** One sentence for a person, whatever went wrong. */
export function useErrorWords() {
  const words = useMessages(uiMessages);
  return (error: unknown): string => {
    if (!(error instanceof ApiError)) return words.unknownError;
    return error.isOffline ? words.offline : error.message || words.unknownError;
  };
}

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** Replaces "Data belum dapat dimuat"; null where the page is called so. */
  readonly title?: string | null;
}

/** A request that failed, in words, with the request number for the helpdesk. */
export function ErrorState({ error, onRetry, title }: ErrorStateProps) {
  const words = useMessages(uiMessages);
  const wordsOf = useErrorWords();
  const requestId = error instanceof ApiError && error.status >= 500 ? error.requestId : null;
  return (
    <div className={classes.error} role="alert">
      {title !== null && <strong>{title ?? words.errorTitle}</strong>}
      <p>{wordsOf(error)}</p>
      {requestId && <p className={classes.small}>{words.requestNumber(requestId)}</p>}
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {words.retry}
        </Button>
      )}
    </div>
  );
}

/** The error of a form or an action, beside its button. */
export function InlineError({ error }: { error: unknown }) {
  const wordsOf = useErrorWords();
  if (!error) return null;
  return (
    <p className={classes.inline} role="alert">
      {wordsOf(error)}
    </p>
  );
}
