import type { Answer } from '@piawai/domain/catalogue/rules';
import type { ProgressEvent } from '@piawai/domain/learning/rules';

/** A note on a lesson as the server holds it. */
export interface Note {
  readonly text: string;
  readonly revision: number;
}

interface Common {
  /** Whose learning it is: nothing is ever sent under another name. */
  readonly accountId: string;
  /** What it is about: a later writing under the same id replaces the earlier one. */
  readonly id: string;
  /** Names this writing (UUID v7, so that writings sort by time): only what was sent is removed. */
  readonly written: string;
  readonly enrolmentId: string;
  readonly lessonRevisionId: string;
  /** Set when the server will never take it; it stays until the learner has seen it. */
  readonly refused?: string;
}

export interface ProgressEntry extends Common {
  readonly kind: 'progress';
  readonly event: ProgressEvent;
}

export interface NoteEntry extends Common {
  readonly kind: 'note';
  readonly text: string;
  readonly readRevision: number;
  /** The note was changed on another device: the learner chooses before anything is sent. */
  readonly other?: Note;
}

export interface AnswerEntry extends Common {
  readonly kind: 'answer';
  readonly attemptId: string;
  readonly questionId: string;
  /** Null takes an answer back. */
  readonly answer: Answer | null;
  /** By the server's clock, in milliseconds since 1970. */
  readonly at: number;
}

export interface HandInEntry extends Common {
  readonly kind: 'hand-in';
  readonly attemptId: string;
}

/** What a learner did and the server has not acknowledged yet. */
export type Entry = ProgressEntry | NoteEntry | AnswerEntry | HandInEntry;

/** An entry before it is written. */
export type Draft = Entry extends infer Kind ? (Kind extends Entry ? Omit<Kind, 'written'> : never) : never;

/** What is still to be sent: not refused, and not a note that waits for the learner's choice. */
export const isWaiting = (entry: Entry): boolean => !entry.refused && !(entry.kind === 'note' && entry.other);

/** How many notes of learning wait, as a person counts them: one for the progress of a lesson, one for each answer. */
export function countWaiting(entries: readonly Entry[]): number {
  return new Set(entries.filter(isWaiting).map((entry) => (entry.kind === 'progress' ? entry.lessonRevisionId : entry.id))).size;
}
