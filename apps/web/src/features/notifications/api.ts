import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NoticeKind } from '@piawai/domain/notifications/rules';
import { api } from '../../api-clients';
import type { ProgressSchema } from '../../api-clients';

export type NoticeTemplate = ProgressSchema<'NoticeTemplateDto'>;
export type NoticeTexts = ProgressSchema<'NoticeTextsDto'>;
export type TemplateVersion = ProgressSchema<'TemplateVersionDto'>;
export type TroubledMail = ProgressSchema<'TroubledMailDto'>;

const TEMPLATES = '/api/v1/notifications/templates';
export const mailsPath = '/api/v1/notifications/mails';

export const useTemplates = () =>
  useQuery({
    queryKey: [TEMPLATES],
    queryFn: ({ signal }) => api.get<ProgressSchema<'NoticeTemplatesDto'>>(TEMPLATES, {}, signal),
  });

export const useVersions = (kind: NoticeKind) =>
  useQuery({
    queryKey: [TEMPLATES, kind, 'versions'],
    queryFn: ({ signal }) => api.get<ProgressSchema<'TemplateVersionsDto'>>(`${TEMPLATES}/${kind}/versions`, {}, signal),
  });

/** How a text reads with sample data, asked while somebody writes. */
export const usePreview = (kind: NoticeKind, texts: NoticeTexts) =>
  useQuery({
    queryKey: [TEMPLATES, kind, 'preview', texts],
    queryFn: () => api.post<NoticeTexts>(`${TEMPLATES}/${kind}/preview`, texts),
    placeholderData: (before) => before,
    staleTime: Infinity,
    retry: false,
  });

/** @param texts null = back to the text of the product */
export function useChangeTemplate(kind: NoticeKind) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { texts: NoticeTexts | null; revision: number }) => api.put<ProgressSchema<'ChangedTemplateDto'>>(`${TEMPLATES}/${kind}`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: [TEMPLATES] }),
  });
}

export function useRetryMail() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post(`${mailsPath}/${id}/retry`),
    onSuccess: () => client.invalidateQueries({ queryKey: [mailsPath] }),
  });
}
