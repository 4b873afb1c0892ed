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

export const isWord = (name: string): boolean => endingOf(name) === '.docx';

export const isPicture = (name: string): boolean => PICTURES.includes(endingOf(name));

/** `01_Pengantar-Data.pdf` is the lesson `01 Pengantar-Data`. */
export function titleFrom(name: string): string {
  const title = name.replace(/\.[^.]+$/, '').replace(/_+/g, ' ').trim();
  return (title || name).slice(0, 200);
}

const inNumberOrder = (a: string, b: string): number => a.localeCompare(b, 'id', { numeric: true });

/** Names with numbers in them stand in the order of the numbers: 2 before 10. */
export const inOrder = <Named extends { readonly name: string }>(files: readonly Named[]): Named[] => [...files].sort((a, b) => inNumberOrder(a.name, b.name));

/** A chosen folder as a dropped one: each folder in the order of its names, without what is hidden. */
export function inFolderOrder(files: readonly File[]): File[] {
  const parts = (file: File): string[] => file.webkitRelativePath.split('/');
  const shown = files.filter((file) => !parts(file).some((part) => part.startsWith('.')));
  return shown.sort((a, b) => {
    const [left, right] = [parts(a), parts(b)];
    const at = left.findIndex((part, place) => part !== right[place]);
    return at === -1 ? 0 : inNumberOrder(left[at]!, right[at] ?? '');
  });
}
