import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api-clients';
import type { CourseSchema } from '../../../api-clients';
import { useChange } from '../api';

const UNITS = '/api/v1/organisation/units';

export type UnitCard = CourseSchema<'UnitDto'>;

export const useUnit = (id: string) =>
  useQuery({ queryKey: ['organisation', 'unit', id], queryFn: ({ signal }) => api.get<UnitCard>(`${UNITS}/${id}`, {}, signal) });

/** What hanging a unit elsewhere would mean; asked once a place is chosen. */
export const useMovePreview = (id: string, parentId: string) =>
  useQuery({
    queryKey: ['organisation', 'unit', id, 'move', parentId],
    queryFn: ({ signal }) => api.get<CourseSchema<'MovePreviewDto'>>(`${UNITS}/${id}/move-preview/${parentId}`, {}, signal),
    enabled: parentId !== '',
  });

export const useMoveUnit = (id: string) => useChange((move: { parentId: string; from: string }) => api.post(`${UNITS}/${id}/move`, move));

export const useEndUnit = (id: string) => useChange((end: { from: string; moveTo: string | null }) => api.post(`${UNITS}/${id}/end`, end));

export const useEndHead = (unitId: string, headshipId: string) =>
  useChange((end: { from: string }) => api.post(`${UNITS}/${unitId}/heads/${headshipId}/end`, end));

export interface NewHelper {
  readonly id: string;
  readonly employeeId: string;
  readonly contact: string;
  readonly from: string;
  readonly to: string | null;
}

export const useNameHelper = (unitId: string) => useChange((helper: NewHelper) => api.post(`${UNITS}/${unitId}/helpers`, helper));

export const useSetHelpdesk = (unitId: string) =>
  useChange((desk: { revision: number; helpPhone: string | null; helpEmail: string | null }) => api.put(`${UNITS}/${unitId}/helpdesk`, desk));

export const useEndHelper = (unitId: string, helperId: string) =>
  useChange((end: { from: string }) => api.post(`${UNITS}/${unitId}/helpers/${helperId}/end`, end));
