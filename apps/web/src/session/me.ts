import { useQuery } from '@tanstack/react-query';
import type { Permission } from '@piawai/contracts';
import { api } from '../api-clients';
import type { CourseSchema } from '../api-clients';

/** Who is signed in, and what he or she may do. */
export type Me = Omit<CourseSchema<'MeDto'>, 'agency'> & {
  readonly agency: { readonly id: string; readonly name: string; readonly settings: AgencySettings };
};

/** Settings of the agency that the interface shows. */
export interface AgencySettings {
  /** The name that the agency gave the product; its own name until it does. */
  readonly name: string;
  /** IANA zone of the agency. */
  readonly zone: string;
  /** `#rrggbb` */
  readonly logoColour: string;
  /** JP of e-learning that one day may count; null = no cap. */
  readonly dailyJpCap: number | null;
  /** The city that letters are dated from. */
  readonly place: string;
  /** Whom people ask for help; null = not given. */
  readonly helpPhone: string | null;
  readonly helpEmail: string | null;
}

export const meQuery = {
  queryKey: ['me'] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get<Me>('/api/v1/accounts/me', {}, signal),
  staleTime: 60_000,
  retry: false,
  retryOnMount: false,
};

/** The signed-in person; only below the signed-in layout, which has waited for it. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('useMe is used outside of the signed-in layout');
  return data;
}

/** Whether the signed-in person holds a permission (somewhere: the service decides on what). */
export function useCan(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}
