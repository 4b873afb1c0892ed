import { useState } from 'react';
import { upload } from '../../api-clients';

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly pages: number;
}

export const fileAddress = (fileId: string): string => `/api/v1/catalogue/files/${fileId}`;

/** Sends one file at a time, with progress and a way to stop. */
export function useUploadFile(courseId: string, onDone: (file: UploadedFile) => void) {
  const [progress, setProgress] = useState<{ name: string; share: number; onStop: () => void } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (file: File) => {
    const stop = new AbortController();
    const show = (share: number) => setProgress({ name: file.name, share, onStop: () => stop.abort() });
    const body = new FormData();
    body.append('file', file);
    setError(null);
    show(0);
    try {
      onDone(await upload<UploadedFile>(`/api/v1/catalogue/drafts/${courseId}/files`, body, { onProgress: show, signal: stop.signal }));
    } catch (problem) {
      if (!stop.signal.aborted) setError(problem);
    } finally {
      setProgress(null);
    }
  };
  return { send: (file: File) => void send(file), progress, error };
}
