import { useState } from 'react';
import { useMe } from '../../../session/me';
import { sendFile, type UploadedFile } from './send-file';

/** Sends one file at a time, with progress and a way to stop. */
export function useUploadFile(courseId: string, onDone: (file: UploadedFile) => void) {
  const { accountId } = useMe();
  const [progress, setProgress] = useState<{ name: string; share: number; onStop: () => void } | null>(null);
  const [resumedAt, setResumedAt] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (file: File) => {
    const stop = new AbortController();
    const onProgress = (share: number) => setProgress({ name: file.name, share, onStop: () => stop.abort() });
    setError(null);
    setResumedAt(null);
    onProgress(0);
    try {
      onDone(await sendFile(file, { accountId, courseId, signal: stop.signal, onProgress, onResume: setResumedAt }));
    } catch (problem) {
      if (!stop.signal.aborted) setError(problem);
    } finally {
      setProgress(null);
    }
  };
  return {
    send: (file: File) => void send(file),
    progress,
    /** Share of one from which an earlier upload went on; null = from its beginning. */
    resumedAt,
    error,
  };
}
