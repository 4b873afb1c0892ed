import { measure, normalise } from '@piawai/domain/learning/rules';
import type { Lesson, Missing } from '../api';
import type { Answers, Quiz } from '../quiz/api';
import type { AnswerEntry, Entry, HandInEntry, NoteEntry, ProgressEntry } from './entry';
import { mergeEvents } from './shipments';

/** What a learner has done in a lesson and the server has not acknowledged. */
export interface Unacknowledged {
  readonly seconds: number;
  readonly items: readonly string[];
}

/** What is still missing, once the server knows what this device knows. */
export function stillMissing(missing: readonly Missing[], { seconds, items }: Unacknowledged): readonly Missing[] {
  const done: Partial<Record<Missing['code'], string>> = { REACH_END: 'end', OPEN_LINK: 'opened' };
  return missing
    .map((each) => (each.code === 'READ_MORE' ? { ...each, seconds: (each.seconds ?? 0) - seconds } : each))
    .filter((each) => (each.code === 'READ_MORE' ? each.seconds! > 0 : !items.includes(done[each.code] ?? '')));
}

/** The lesson with what this device has not sent yet: the place, what was seen and done, the note. */
export function lessonWithJournal(lesson: Lesson, entries: readonly Entry[]): Lesson {
  const own = entries.filter((entry) => entry.lessonRevisionId === lesson.revisionId);
  const note = own.find((entry): entry is NoteEntry => entry.kind === 'note');
  const events = own.filter((entry): entry is ProgressEntry => entry.kind === 'progress' && entry.event.epoch === lesson.progress.epoch).map(({ event }) => event);
  const withNote = note ? { ...lesson, ownNote: { text: note.text, revision: note.readRevision }, otherNote: note.other ?? null } : lesson;
  if (events.length === 0) return withNote;
  const event = mergeEvents(events);
  const { progress } = lesson;
  const isLater = event.place && event.at >= (progress.place?.at ?? 0);
  return {
    ...withNote,
    progress: {
      ...progress,
      pages: [...new Set([...progress.pages, ...event.pages])],
      items: [...new Set([...progress.items, ...event.items])],
      place: isLater ? { at: event.at, eventId: event.eventId, position: event.place! } : progress.place,
      missing: [...stillMissing(progress.missing, { seconds: measure(normalise(event.activeRanges)), items: event.items })],
    },
  };
}

/** A quiz with what this device has not sent yet. */
export type QuizHere = Quiz & {
  /** The open attempt was handed in here and waits for the line. */
  readonly handedIn: boolean;
  /** Answers that the server refused, for they came too late. */
  readonly tooLate: readonly Entry[];
};

/** The quiz with the answers that this device has not sent yet. */
export function quizWithJournal(quiz: Quiz, revisionId: string, entries: readonly Entry[]): QuizHere {
  const own = entries.filter((entry) => entry.lessonRevisionId === revisionId && (entry.kind === 'answer' || entry.kind === 'hand-in')) as (AnswerEntry | HandInEntry)[];
  const waiting = own.filter((entry) => !entry.refused && entry.attemptId === quiz.open?.id);
  const given: Answers = Object.fromEntries(waiting.flatMap((entry) => (entry.kind === 'answer' ? [[entry.questionId, entry.answer]] : [])));
  return {
    ...quiz,
    open: quiz.open && { ...quiz.open, answers: { ...quiz.open.answers, ...given } },
    handedIn: waiting.some((entry) => entry.kind === 'hand-in'),
    tooLate: own.filter((entry) => entry.refused),
  };
}
