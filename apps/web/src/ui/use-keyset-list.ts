import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../api-clients/api';
import type { ListPage } from '../api-clients/api';

type Filters = Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>;

/**
 * A keyset list of the services, page by page: `rows` and `more` fit DataTable.
 * @param path for example `/api/v1/organisation/employees`; it is also the first word of the query's key.
 * @param filters search, sort and limit as the endpoint takes them.
 */
export function useKeysetList<Item>(path: string, filters: Filters = {}) {
  const query = useInfiniteQuery({
    queryKey: [path, filters],
    queryFn: ({ pageParam, signal }) => api.get<ListPage<Item>>(path, { ...filters, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  return {
    query,
    rows: query.data?.pages.flatMap((page) => page.items),
    more: { hasNext: query.hasNextPage, loading: query.isFetchingNextPage, load: () => void query.fetchNextPage() },
  };
}
