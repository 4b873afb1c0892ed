import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api-clients';
import type { CourseSchema, ProgressSchema } from '../../../api-clients';
import { useChange } from '../api';
import type { EmployeeCard } from '../api';

export const DUPLICATES = '/api/v1/organisation/duplicates';
export const MERGES = '/api/v1/organisation/merges';

export type Pair = CourseSchema<'DuplicatePairDto'>;
export type MergeLine = CourseSchema<'MergeLineDto'>;
export type Holdings = ProgressSchema<'PersonHoldingsDto'>;

/** One record with what hangs on it. */
export interface Side {
  readonly card: EmployeeCard;
  readonly holdings: Holdings;
}

/** What hangs on one record: learning, certificates, ledger, account. */
export const useHoldings = (employeeId: string) =>
  useQuery({
    queryKey: ['organisation', 'holdings', employeeId],
    queryFn: ({ signal }) => api.get<Holdings>(`/api/v1/reporting/people/${employeeId}/holdings`, {}, signal),
  });

export const useMarkDistinct = () => useChange((pair: { firstId: string; secondId: string }) => api.post(`${DUPLICATES}/distinct`, pair));

export interface NewMerge {
  readonly id: string;
  readonly employeeId: string;
  readonly duplicateId: string;
  readonly reason: string;
}

export const useMerge = () => useChange((merge: NewMerge) => api.post(MERGES, merge));

export const useUndoMerge = () => useChange((mergeId: string) => api.post(`${MERGES}/${mergeId}/undo`, {}));
