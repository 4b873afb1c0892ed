import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { JobName } from '@piawai/contracts';
import { api } from '../../api-clients';
import type { ProgressSchema } from '../../api-clients';

export type StuckDelivery = Omit<ProgressSchema<'StuckDeliveryDto'>, 'job'> & { readonly job: JobName };

export const deliveriesPath = '/api/v1/audit/deliveries';

export const useRetry = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ eventId, job }: Pick<StuckDelivery, 'eventId' | 'job'>) => api.post(`${deliveriesPath}/${eventId}/${job}/retry`, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: [deliveriesPath] }),
  });
};
