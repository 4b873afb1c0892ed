import { amendKept } from '../../../session/kept-answers';
import type { Lesson } from '../api';
import type { Quiz } from '../quiz/api';
import type { Entry, Note, NoteEntry } from './entry';
import type { Delivery } from './send-journal';
import { lessonWithJournal, quizWithJournal } from './with-journal';

/** Where the answers about a lesson are asked for, and kept. */
export const lessonPath = (enrolmentId: string, revisionId: string) => `/api/v1/learning/enrolments/${enrolmentId}/lessons/${revisionId}`;
export const quizPath = (enrolmentId: string, revisionId: string) => `${lessonPath(enrolmentId, revisionId)}/quiz`;

/** What the server has acknowledged leaves the journal, so it goes into the kept lesson: opened without a line, it is as the learner left it. */
export async function amendLessons({ kind, entries, answer, refused }: Delivery): Promise<void> {
  if (refused) return;
  const settled = kind === 'note' ? entries.map((entry): Entry => ({ ...(entry as NoteEntry), readRevision: (answer as Note).revision })) : entries;
  for (const { enrolmentId, lessonRevisionId: id } of new Map(settled.map((entry) => [entry.lessonRevisionId, entry])).values()) {
    if (kind === 'hand-in') await amendKept<Quiz>(quizPath(enrolmentId, id), (quiz) => ({ ...quiz, open: null }));
    else if (kind === 'answer') await amendKept<Quiz>(quizPath(enrolmentId, id), (quiz) => ({ ...quiz, open: quizWithJournal(quiz, id, settled).open }));
    else await amendKept<Lesson>(lessonPath(enrolmentId, id), (lesson) => lessonWithJournal(lesson, settled));
  }
}
