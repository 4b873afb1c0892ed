import { useMutation, useQuery } from '@tanstack/react-query';
import { api, newId, saveFile, withQuery } from '../../api-clients';
import type { CourseSchema } from '../../api-clients';
import { accountsPath, useChange } from './api';

export type NeverSignedIn = CourseSchema<'NeverSignedInDto'>;
export type UnitCount = CourseSchema<'UnitCountDto'>;
export type HeldSlip = NeverSignedIn['slip'];
export type ContactReason = NonNullable<NeverSignedIn['contact']>['reason'];

export const HELD_SLIPS = ['NONE', 'OPEN', 'EXPIRED'] as const satisfies readonly HeldSlip[];
export const CONTACT_REASONS = ['NO_CODE', 'NO_PHONE', 'FORGOT', 'ON_LEAVE', 'OTHER'] as const satisfies readonly ContactReason[];

export const neverSignedInPath = `${accountsPath}/never-signed-in`;

export interface NeverSignedInFilters {
  readonly [name: string]: string | undefined;
  readonly unitId: string | undefined;
  readonly search: string | undefined;
  readonly slip: string | undefined;
  readonly reason: string | undefined;
}

export const useUnitCounts = (unitId: string | undefined) =>
  useQuery({
    queryKey: ['accounts', 'unit-counts', unitId],
    queryFn: ({ signal }) => api.get<CourseSchema<'UnitCountsDto'>>(`${neverSignedInPath}/units`, { unitId }, signal),
  });

export const useSaveList = () =>
  useMutation({ mutationFn: (filters: NeverSignedInFilters) => saveFile(withQuery(`${neverSignedInPath}/list.csv`, filters), 'belum-pernah-masuk.csv') });

export interface NewContact {
  readonly employeeIds: readonly string[];
  readonly reason: ContactReason;
  readonly note: string;
  /** yyyy-MM-dd */
  readonly on: string;
}

export const useNoteContact = () =>
  useChange(({ employeeIds, note, ...contact }: NewContact) =>
    api.post(`${neverSignedInPath}/contacts`, { ...contact, ...(note ? { note } : {}), people: employeeIds.map((employeeId) => ({ id: newId(), employeeId })) }),
  );
