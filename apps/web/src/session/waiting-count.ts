import { useQuery } from '@tanstack/react-query';
import type { Permission } from '@piawai/contracts';
import { api } from '../api-clients';
import { useMe } from './me';

interface Counted {
  readonly count: number;
}

/** Everything that may wait for somebody: what to hold to be asked, and where it is counted. */
const KINDS: readonly { readonly permission: Permission; readonly path: string }[] = [
  { permission: 'learning.enrolment.decide', path: '/api/v1/learning/approvals/count' },
  { permission: 'learning.enrolment.move', path: '/api/v1/learning/moves/count' },
  { permission: 'catalogue.course.review', path: '/api/v1/catalogue/reviews/count' },
];

/** Permissions of which any one leads to the list of what waits. */
export const WAITING_PERMISSIONS: readonly Permission[] = KINDS.map(({ permission }) => permission);

/** Begins the key of everything about what waits, so that one decision brings all of it up to date. */
export const WAITING_KEY = 'waiting';

/** How much waits for the signed-in person, asked once a minute at most; null while that is not known or for somebody without duties. */
export function useWaitingCount(): number | null {
  const { permissions } = useMe();
  const due = KINDS.filter(({ permission }) => permissions.includes(permission));
  const counts = useQuery({
    queryKey: [WAITING_KEY, 'count', due.length],
    queryFn: async ({ signal }) => {
      const each = await Promise.all(due.map(({ path }) => api.get<Counted>(path, {}, signal)));
      return each.reduce((sum, { count }) => sum + count, 0);
    },
    enabled: due.length > 0,
    staleTime: 60_000,
    retry: false,
  });
  return counts.data ?? null;
}
