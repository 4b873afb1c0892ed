import { useQuery } from '@tanstack/react-query';
import { api } from '../api-clients';
import type { ProgressSchema } from '../api-clients';

export type FirstDay = ProgressSchema<'FirstDayDto'>;

/** How far a new agency has come; only for who builds it. A role that has just been given is known everywhere within ten seconds. */
export const useFirstDay = (enabled: boolean) =>
  useQuery({ queryKey: ['reporting', 'first-day'], queryFn: ({ signal }) => api.get<FirstDay>('/api/v1/reporting/first-day', {}, signal), enabled, retry: 4, retryDelay: 3_000 });

const KEY = 'piawai.first-day';

/** A step was opened from the list of steps: until the list is seen again, every page of this tab shows the way back. */
export const leaveFirstDay = (): void => sessionStorage.setItem(KEY, '1');
export const backAtFirstDay = (): void => sessionStorage.removeItem(KEY);
export const isAwayFromFirstDay = (): boolean => sessionStorage.getItem(KEY) !== null;
