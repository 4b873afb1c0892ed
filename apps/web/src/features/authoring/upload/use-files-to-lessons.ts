import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newId } from '../../../api-clients';
import { useMe } from '../../../session/me';
import { saveLesson, useAddLesson } from '../api';
import { fileKind, isPicture } from './file-kinds';
import { EmptyDocument, lessonFromFile, type WordAs } from './lesson-from-file';

export type FileState =
  | { readonly kind: 'waiting' | 'reading' }
  | { readonly kind: 'sending'; readonly share: number; readonly resumedAt: number | null }
  | { readonly kind: 'done'; readonly lessonId: string; readonly fileId: string | null; readonly needsLength: boolean }
  | { readonly kind: 'refused'; readonly why: 'picture' | 'unknown' | 'emptyDocument' | { readonly maxBytes: number } }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface FileRow {
  readonly key: string;
  readonly name: string;
  readonly state: FileState;
}

/** Makes lessons of files, one after the other in their order; one that fails holds up no other. */
export function useFilesToLessons(courseId: string, moduleOf: () => Promise<string>) {
  const { accountId } = useMe();
  const client = useQueryClient();
  const add = useAddLesson(courseId);
  const [rows, setRows] = useState<readonly FileRow[]>([]);
  const stop = useRef<AbortController | null>(null);
  const set = (key: string, state: FileState) => setRows((before) => before.map((row) => (row.key === key ? { ...row, state } : row)));

  const make = async (key: string, file: File, moduleId: string, wordAs: WordAs, signal: AbortSignal) => {
    let resumedAt: number | null = null;
    const onProgress = (share: number) => set(key, { kind: 'sending', share, resumedAt });
    const onResume = (share: number) => {
      resumedAt = share;
    };
    onProgress(0);
    const edit = await lessonFromFile(file, { accountId, courseId, signal, onProgress, onResume }, wordAs, () => set(key, { kind: 'reading' }));
    const id = newId();
    await add.mutateAsync({ id, moduleId, kind: edit.content.kind, title: edit.title, minutes: edit.minutes });
    await saveLesson(courseId, id, 1, edit);
    const { fileId = null, seconds } = edit.content;
    set(key, { kind: 'done', lessonId: id, fileId: edit.content.kind === 'DOCUMENT' ? fileId : null, needsLength: seconds === 0 });
  };

  const send = async (files: readonly File[], wordAs: WordAs) => {
    const begun = new AbortController();
    stop.current = begun;
    const work = files.map((file) => ({ key: newId(), file, refusal: refusalOf(file) }));
    setRows(work.map(({ key, file, refusal }) => ({ key, name: file.name, state: refusal ?? { kind: 'waiting' } })));
    const accepted = work.filter(({ refusal }) => !refusal);
    try {
      const moduleId = accepted.length > 0 ? await moduleOf() : '';
      for (const { key, file } of accepted) {
        if (begun.signal.aborted) break;
        await make(key, file, moduleId, wordAs, begun.signal).catch((error: unknown) => set(key, failureOf(error)));
      }
    } catch (error) {
      for (const { key } of accepted) set(key, { kind: 'failed', error });
    }
    stop.current = null;
    await client.invalidateQueries({ queryKey: ['catalogue', 'draft', courseId] });
  };

  return { rows, send: (files: readonly File[], wordAs: WordAs) => void send(files, wordAs), stop: () => stop.current?.abort() };
}

function refusalOf(file: File): FileState | null {
  const kind = fileKind(file.name);
  if (!kind) return { kind: 'refused', why: isPicture(file.name) ? 'picture' : 'unknown' };
  return file.size > kind.maxBytes ? { kind: 'refused', why: { maxBytes: kind.maxBytes } } : null;
}

function failureOf(error: unknown): FileState {
  if (error instanceof EmptyDocument) return { kind: 'refused', why: 'emptyDocument' };
  return { kind: 'failed', error };
}
