import { Button } from '@mantine/core';
import { useRouteError } from 'react-router';
import { EmptyState } from '../ui/empty-state';
import { useMessages } from '../ui/i18n';
import { Page } from '../ui/page';
import { appMessages } from './app.messages';

/** A part of the application that did not arrive: the line is down, or it is gone since a newer version was put up. */
const isMissingPart = (error: unknown) => error instanceof Error && /dynamically imported module|module script failed|preload/i.test(error.message);

/** Stands in for a page that failed to load or to draw. */
export function CrashPage() {
  const words = useMessages(appMessages);
  const missing = isMissingPart(useRouteError());
  const offline = missing && !navigator.onLine;
  return (
    <Page title={offline ? words.offlineTitle : missing ? words.newVersionTitle : words.crashTitle}>
      <EmptyState
        text={offline ? words.offlineText : missing ? words.newVersionText : words.crashText}
        action={<Button onClick={() => window.location.reload()}>{words.reload}</Button>}
      />
    </Page>
  );
}
