import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api } from '../../../api-clients';
import type { ProgressSchema } from '../../../api-clients';
import { newId } from '../../../api-clients/new-id';
import { upload } from '../../../api-clients/upload';

export type WaitingList = ProgressSchema<'WaitingListDto'>;
export type SignedUpload = ProgressSchema<'SignedUploadDto'>;
export type SignedFile = ProgressSchema<'SignedFileDto'>;

export const SIGNING = '/api/v1/certificates/signing';
export const uploadFilesPath = (id: string): string => `${SIGNING}/uploads/${id}/files`;
const POLL_MS = 1_000;

/** Days of the certificates; '' = open. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const useWaiting = (period: Period) =>
  useQuery({
    queryKey: ['certificate-signing', 'waiting', period],
    queryFn: ({ signal }) => api.get<WaitingList>(`${SIGNING}/waiting`, { from: period.from || null, to: period.to || null }, signal),
  });

/** Where the browser fetches the archive by itself: it may be larger than a page should hold. */
export function archivePath({ from, to }: Period, courseId?: string): string {
  const query = new URLSearchParams({ ...(courseId && { courseId }), ...(from && { from }), ...(to && { to }) });
  return `${SIGNING}/unsigned.zip?${query.toString()}`;
}

export const useRecentUploads = () =>
  useQuery({
    queryKey: ['certificate-signing', 'uploads'],
    queryFn: ({ signal }) => api.get<{ items: SignedUpload[] }>(`${SIGNING}/uploads`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.items.some((item) => item.state === 'WAITING') ? POLL_MS : false),
  });

export interface Sending {
  readonly name: string;
  readonly share: number;
  readonly done: number;
  readonly total: number;
}

/** Sends files one after the other; what fails stays with its error, the others go on. */
export function useUploads() {
  const client = useQueryClient();
  const [sending, setSending] = useState<Sending | null>(null);
  const [failed, setFailed] = useState<readonly { readonly name: string; readonly error: unknown }[]>([]);
  const [sent, setSent] = useState<readonly string[]>([]);
  const send = useCallback(
    async (files: readonly File[]) => {
      setFailed([]);
      setSent([]);
      for (const [done, file] of files.entries()) {
        const show = (share: number) => setSending({ name: file.name, share, done, total: files.length });
        show(0);
        const body = new FormData();
        body.append('file', file);
        try {
          const { id } = await upload<SignedUpload>(`${SIGNING}/uploads/${newId()}`, body, { method: 'PUT', onProgress: show });
          setSent((before) => [...before, id]);
        } catch (error) {
          setFailed((before) => [...before, { name: file.name, error }]);
        }
      }
      setSending(null);
      await client.invalidateQueries({ queryKey: ['certificate-signing'] });
    },
    [client],
  );
  return { sending, failed, sent, send };
}
