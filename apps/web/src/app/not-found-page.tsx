import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from '../ui/empty-state';
import { useMessages } from '../ui/i18n';
import { Page } from '../ui/page';
import { paths } from '../ui/paths';
import { appMessages } from './app.messages';

export function NotFoundPage() {
  const words = useMessages(appMessages);
  return (
    <Page title={words.notFoundTitle}>
      <EmptyState text={words.notFoundText} action={<Button component={Link} to={paths.home}>{words.toHome}</Button>} />
    </Page>
  );
}
