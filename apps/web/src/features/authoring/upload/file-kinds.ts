import type { LessonKind } from '../types';

interface FileKind {
  readonly lesson: LessonKind;
  readonly maxBytes: number;
}

const MB = 1_000_000;
const document: FileKind = { lesson: 'DOCUMENT', maxBytes: 50 * MB };
const film: FileKind = { lesson: 'VIDEO', maxBytes: 500 * MB };
const recording: FileKind = { lesson: 'AUDIO', maxBytes: 100 * MB };

/** What a file becomes, by its ending; the service looks at the content. */
const KINDS: Readonly<Record<string, FileKind>> = {
  '.pdf': document, '.pptx': document, '.odt': { ...document, maxBytes: 25 * MB }, '.docx': { lesson: 'ARTICLE', maxBytes: 25 * MB },
  '.mp4': film, '.webm': film, '.mp3': recording, '.m4a': recording, '.ogg': recording,
};
const PICTURES = ['.png', '.jpg', '.jpeg', '.webp'];

export const endingsOf = (...lessons: readonly LessonKind[]): string[] => Object.keys(KINDS).filter((ending) => lessons.includes(KINDS[ending]!.lesson));

const endingOf = (name: string): string => /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? '';

export const fileKind = (name: string): FileKind | null => KINDS[endingOf(name)] ?? null;

export const isPicture = (name: string): boolean => PICTURES.includes(endingOf(name));

/** `01_Pengantar-Data.pdf` is the lesson `01 Pengantar-Data`. */
export function titleFrom(name: string): string {
  const title = name.replace(/\.[^.]+$/, '').replace(/_+/g, ' ').trim();
  return (title || name).slice(0, 200);
}

/** Names with numbers in them stand in the order of the numbers: 2 before 10. */
export const inOrder = <Named extends { readonly name: string }>(files: readonly Named[]): Named[] =>
  [...files].sort((a, b) => a.name.localeCompare(b.name, 'id', { numeric: true }));
