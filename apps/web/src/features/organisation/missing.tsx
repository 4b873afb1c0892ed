import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';

interface MissingProps {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly to: string;
}

/** A page whose address names nothing, or nothing within reach, with the way back to the list. */
export function Missing({ title, text, action, to }: MissingProps) {
  return (
    <Page title={title}>
      <EmptyState text={text} action={<Button component={Link} to={to}>{action}</Button>} />
    </Page>
  );
}
