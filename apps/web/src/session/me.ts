import { useQuery } from '@tanstack/react-query';
import type { Permission, Role } from '@piawai/contracts';
import { api, ApiError } from '../api-clients';
import type { CourseSchema } from '../api-clients';
import { forgetKept, isLineLost, keepAnswer, keepFor, readKept } from './kept-answers';

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
  /** A picture of the agency; null = the product's own mark. */
  readonly logo: string | null;
  /** JP of e-learning that one day may count; null = no cap. */
  readonly dailyJpCap: number | null;
  /** The city that letters are dated from. */
  readonly place: string;
  /** Whom people ask for help; null = not given. */
  readonly helpPhone: string | null;
  readonly helpEmail: string | null;
}

const ME = '/api/v1/accounts/me';

/** Without a line it is who signed in last and has not signed out; a session that is over takes what was kept along. */
async function loadMe(signal: AbortSignal): Promise<Me> {
  try {
    const me = await api.get<Me>(ME, {}, signal);
    void keepFor(me.accountId).then(() => keepAnswer(ME, me));
    return me;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) await forgetKept();
    const kept = isLineLost(error) ? await readKept<Me>(ME) : null;
    if (!kept) throw error;
    return kept.answer;
  }
}

export const meQuery = {
  queryKey: ['me'] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => loadMe(signal),
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

const OVER_THE_AGENCY: readonly Role[] = ['ADMIN_BKPSDM', 'PIMPINAN', 'AUDITOR'];

/** Whether an office over the whole agency is held; others look at their own unit or people. */
export function useOverseesAgency(): boolean {
  return useMe().roles.some((role) => (OVER_THE_AGENCY as readonly string[]).includes(role));
}
