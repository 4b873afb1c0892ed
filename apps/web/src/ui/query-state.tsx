import type { UseQueryResult } from '@tanstack/react-query';
import { use } from 'react';
import type { ReactNode } from 'react';
import { ErrorState } from './error-state';
import { useMessages } from './i18n';
import { InPage, Page } from './page';
import { ListSkeleton } from './skeletons';
import { uiMessages } from './ui.messages';

interface QueryStateProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly skeleton?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** The three faces of a question: on its way, refused in words with a retry, answered. Old data stay while new ones load. A page that could not be told still has its title. */
export function QueryState<Data>({ query, skeleton = <ListSkeleton />, children }: QueryStateProps<Data>) {
  const words = useMessages(uiMessages);
  const inPage = use(InPage);
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) {
    const retry = () => void query.refetch();
    if (inPage) return <ErrorState error={query.error} onRetry={retry} />;
    return (
      <Page title={words.errorTitle} width="text">
        <ErrorState error={query.error} onRetry={retry} title={null} />
      </Page>
    );
  }
  return <>{skeleton}</>;
}
