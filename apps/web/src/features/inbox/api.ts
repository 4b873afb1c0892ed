import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api-clients';
import type { ProgressSchema } from '../../api-clients';
import { inboxPath, unreadQuery } from './unread';

export type InboxNotice = ProgressSchema<'NoticeDto'>;

function useMarking<Values>(mark: (values: Values) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: mark,
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: [inboxPath] }), client.invalidateQueries({ queryKey: unreadQuery.queryKey })]),
  });
}

export const useMark = () => useMarking(({ id, read }: { id: string; read: boolean }) => api.put(`${inboxPath}/${id}/read`, { read }));

export const useMarkAll = () => useMarking(() => api.put(`${inboxPath}/read`));
