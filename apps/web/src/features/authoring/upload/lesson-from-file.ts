import { articleText, readingMinutes } from '@piawai/domain/catalogue/rules';
import type { LessonEdit } from '../types';
import { fileKind, titleFrom } from './file-kinds';
import { playedSeconds } from './played-seconds';
import { sendFile, type Sending } from './send-file';

const USUAL_MINUTES = 15;

/** A Word file without a word. */
export class EmptyDocument extends Error {}

/** Sends a file and makes the lesson of it; a Word file is read here and becomes an article. */
export async function lessonFromFile(file: File, sending: Sending, onReading: () => void): Promise<LessonEdit> {
  const title = titleFrom(file.name);
  const kind = fileKind(file.name)!.lesson;
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
