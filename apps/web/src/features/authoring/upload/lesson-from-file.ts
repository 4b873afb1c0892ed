import { articleText, readingMinutes } from '@piawai/domain/catalogue/rules';
import type { LessonEdit } from '../types';
import { fileKind, isWord, titleFrom } from './file-kinds';
import { playedSeconds } from './played-seconds';
import { sendFile, type Sending } from './send-file';

const USUAL_MINUTES = 15;

/** A Word file without a word. */
export class EmptyDocument extends Error {}

/** What a Word file becomes: an article that its author's browser reads out of it, or pages that the server draws. */
export type WordAs = 'ARTICLE' | 'DOCUMENT';

/** Sends a file and makes the lesson of it. */
export async function lessonFromFile(file: File, sending: Sending, wordAs: WordAs, onReading: () => void): Promise<LessonEdit> {
  const title = titleFrom(file.name);
  const kind = isWord(file.name) ? wordAs : fileKind(file.name)!.lesson;
  if (kind === 'ARTICLE') {
    onReading();
    const { readDocx } = await import('./read-docx');
    const document = await readDocx(file, async (picture) => (await sendFile(picture, sending)).id);
    const text = articleText(document);
    if (text.trim() === '') throw new EmptyDocument();
    return { title, minutes: readingMinutes(text), content: { kind, document } };
  }
  const { id } = await sendFile(file, sending);
  if (kind === 'DOCUMENT') return { title, minutes: USUAL_MINUTES, content: { kind, fileId: id } };
  const seconds = await playedSeconds(id);
  return { title, minutes: seconds > 0 ? Math.ceil(seconds / 60) : USUAL_MINUTES, content: { kind, fileId: id, seconds, transcript: '' } };
}
