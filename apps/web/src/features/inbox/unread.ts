import { api } from '../../api-clients';
import type { ProgressSchema } from '../../api-clients';

export const inboxPath = '/api/v1/notifications/inbox';

/** How many messages wait; asked at most once a minute, when somebody changes the page. */
export const unreadQuery = {
  queryKey: ['notifications', 'unread'] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get<ProgressSchema<'UnreadDto'>>(`${inboxPath}/unread`, {}, signal),
  staleTime: 60_000,
  retry: false,
};
