import { useMutation, useQueryClient } from '@tanstack/react-query';
import { upload } from '../../../api-clients';
import type { CourseSchema } from '../../../api-clients';

export type SheetKind = 'units' | 'positions';
export type SheetPreview = CourseSchema<'SheetPreviewDto'>;

export const SHEETS = '/api/v1/organisation/sheets';

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}

/** What the file would do; nothing is kept. */
export const usePreviewSheet = (kind: SheetKind) =>
  useMutation({ mutationFn: (file: File) => upload<SheetPreview>(`${SHEETS}/${kind}/preview`, formOf(file)) });

/** Adds every row of the file, or none. */
export function useApplySheet(kind: SheetKind) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => upload<CourseSchema<'SheetResultDto'>>(`${SHEETS}/${kind}`, formOf(file)),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['organisation'] }), client.invalidateQueries({ queryKey: ['reporting', 'first-day'] })]),
  });
}
