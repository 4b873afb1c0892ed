import { useState } from 'react';
import { api, ApiError, newId, upload } from '../../api-clients';

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly pages: number;
}

export const fileAddress = (fileId: string): string => `/api/v1/catalogue/files/${fileId}`;

const PART_BYTES = 4_000_000;
const RETRY_MS = 3000;

interface UploadState {
  readonly received: number;
  readonly file: UploadedFile | null;
}

/** Sends one file at a time, with progress and a way to stop. A large one goes in parts and outlives a lost line. */
export function useUploadFile(courseId: string, onDone: (file: UploadedFile) => void) {
  const [progress, setProgress] = useState<{ name: string; share: number; onStop: () => void } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (file: File) => {
    const stop = new AbortController();
    const show = (share: number) => setProgress({ name: file.name, share, onStop: () => stop.abort() });
    setError(null);
    show(0);
    try {
      const path = `/api/v1/catalogue/drafts/${courseId}`;
      onDone(await (file.size > PART_BYTES ? sendParts(path, file, show, stop.signal) : sendWhole(path, file, show, stop.signal)));
    } catch (problem) {
      if (!stop.signal.aborted) setError(problem);
    } finally {
      setProgress(null);
    }
  };
  return { send: (file: File) => void send(file), progress, error };
}

function sendWhole(path: string, file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<UploadedFile> {
  return upload<UploadedFile>(`${path}/files`, bodyOf(file, file.name), { onProgress, signal });
}

async function sendParts(path: string, file: File, show: (share: number) => void, signal: AbortSignal): Promise<UploadedFile> {
  const id = newId();
  const ask = () => api.post<UploadState>(`${path}/uploads`, { id, name: file.name, bytes: file.size });
  let state = await outliving(ask, signal);
  while (!state.file) {
    signal.throwIfAborted();
    const { received } = state;
    const part = file.slice(received, received + PART_BYTES);
    const onProgress = (share: number) => show((received + share * part.size) / file.size);
    const put = () => upload<UploadState>(`${path}/uploads/${id}?offset=${received}`, bodyOf(part, file.name), { method: 'PUT', onProgress, signal });
    state = await outliving(put, signal);
  }
  return state.file;
}

/** Repeats what a lost line has swallowed; the service ignores a part that it has already. */
async function outliving<Answer>(attempt: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  for (;;) {
    try {
      return await attempt();
    } catch (problem) {
      if (signal.aborted || !(problem instanceof ApiError) || problem.code !== 'offline') throw problem;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

function bodyOf(content: Blob, name: string): FormData {
  const body = new FormData();
  body.append('file', content, name);
  return body;
}
