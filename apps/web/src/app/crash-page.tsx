import { Button } from '@mantine/core';
import { useRouteError } from 'react-router';
import { EmptyState } from '../ui/empty-state';
import { useMessages } from '../ui/i18n';
import { Page } from '../ui/page';
import { appMessages } from './app.messages';

/** A part of the application that is gone since a newer version was put up. */
const isStaleChunk = (error: unknown) =>
  error instanceof TypeError && /dynamically imported module|module script failed|preload/i.test(error.message);

/** Stands in for a page that failed to load or to draw. */
export function CrashPage() {
  const words = useMessages(appMessages);
  const stale = isStaleChunk(useRouteError());
  return (
    <Page title={stale ? words.newVersionTitle : words.crashTitle}>
      <EmptyState
        text={stale ? words.newVersionText : words.crashText}
        action={<Button onClick={() => window.location.reload()}>{words.reload}</Button>}
      />
    </Page>
  );
}
