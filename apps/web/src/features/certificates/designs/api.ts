import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CertificateDesign } from '@piawai/domain/certificates/rules';
import { api } from '../../../api-clients';
import type { ProgressSchema } from '../../../api-clients';
import { newId } from '../../../api-clients/new-id';
import { upload } from '../../../api-clients/upload';

export const DESIGNS = '/api/v1/certificates/designs';
export type DesignSummary = ProgressSchema<'DesignSummaryDto'>;
export type DesignVersion = ProgressSchema<'DesignVersionDto'>;
export type TemplateChoice = ProgressSchema<'TemplateChoiceDto'>;
export type DesignDetail = Omit<ProgressSchema<'DesignDetailDto'>, 'design'> & { readonly design: CertificateDesign };

const KEY = 'certificate-designs';

export const useDesigns = () =>
  useQuery({ queryKey: [KEY, 'list'], queryFn: ({ signal }) => api.get<{ items: DesignSummary[] }>(DESIGNS, {}, signal) });

export const useChoices = () =>
  useQuery({ queryKey: [KEY, 'choices'], queryFn: ({ signal }) => api.get<{ items: TemplateChoice[] }>(`${DESIGNS}/choices`, {}, signal) });

/** Published courses, by part of their title. */
export const useCourses = (search: string) =>
  useQuery({
    queryKey: [KEY, 'courses', search],
    queryFn: ({ signal }) => api.get<{ items: { courseId: string; title: string }[] }>('/api/v1/catalogue/courses', { limit: 50, search }, signal),
    placeholderData: (before) => before,
  });

/** @param version null = the latest */
export const useDesign = (id: string, version: number | null, enabled = true) =>
  useQuery({
    queryKey: [KEY, 'one', id, version],
    queryFn: ({ signal }) => api.get<DesignDetail>(`${DESIGNS}/${id}`, { version }, signal),
    enabled,
    // The editor works on a copy; a newer version is told when it is published.
    staleTime: Infinity,
  });

export function useChoose(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (choice: { courseId: string | null; designId: string | null; from: string }) => api.post(`${DESIGNS}/choices`, choice),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [KEY] });
      onDone();
    },
  });
}

export function usePublish(id: string, onDone: (version: number) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { name: string; base: number; design: CertificateDesign }) => api.put<{ version: number }>(`${DESIGNS}/${id}`, body),
    onSuccess: async ({ version }) => {
      await client.invalidateQueries({ queryKey: [KEY] });
      onDone(version);
    },
  });
}

export const usePicture = (kind: 'BACKGROUND' | 'LOGO', onDone: (id: string) => void) =>
  useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.append('file', file);
      return upload<{ id: string; bytes: number }>(`${DESIGNS}/pictures/${newId()}?kind=${kind}`, body, { method: 'PUT' });
    },
    onSuccess: ({ id }) => onDone(id),
  });
