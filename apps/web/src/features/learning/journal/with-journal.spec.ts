import type { Lesson } from '../api';
import type { Quiz } from '../quiz/api';
import type { Entry } from './entry';
import { lessonWithJournal, quizWithJournal } from './with-journal';

const about = { accountId: 'siti', written: 'w', enrolmentId: 'e1', lessonRevisionId: 'lesson' };
const lesson = {
  revisionId: 'lesson',
  ownNote: null,
  progress: {
    epoch: 0, pages: [1], items: [], place: { at: 100, eventId: 'server', position: { block: 1 } },
    missing: [{ code: 'READ_MORE', seconds: 60 }, { code: 'REACH_END' }],
  },
} as unknown as Lesson;
const read = (at: number, epoch = 0): Entry => ({
  ...about, id: 'v1', kind: 'progress',
  event: { lessonRevisionId: 'lesson', epoch, eventId: 'v1', activeRanges: [[0, 40]], watched: [], pages: [2], items: ['end'], place: { block: 9 }, at },
});

describe('a lesson that is opened again without a line', () => {
  it('goes on where this device stopped, with what was done here', () => {
    expect(lessonWithJournal(lesson, [read(200)]).progress).toMatchObject({
      pages: [1, 2], items: ['end'], place: { position: { block: 9 } }, missing: [{ code: 'READ_MORE', seconds: 20 }],
    });
  });

  it.each([
    ['goes on where another device went further since', read(50)],
    ['leaves out what belongs to an annulled epoch', read(200, 1)],
    ['leaves out what belongs to another lesson', { ...read(200), lessonRevisionId: 'other' }],
  ])('%s', (_, entry) => expect(lessonWithJournal(lesson, [entry]).progress.place).toMatchObject({ position: { block: 1 } }));

  it('shows the note that was not sent yet', () => {
    const note: Entry = { ...about, id: 'note', kind: 'note', text: 'Tulis ini.', readRevision: 3 };
    expect(lessonWithJournal(lesson, [note])).toMatchObject({ ownNote: { text: 'Tulis ini.', revision: 3 }, otherNote: null });
  });
});

describe('a quiz that is opened again without a line', () => {
  const quiz = { open: { id: 'a1', answers: { q1: { choice: 'a' }, q2: { choice: 'a' } } } } as unknown as Quiz;
  const answer: Entry = { ...about, id: 'answer', kind: 'answer', attemptId: 'a1', questionId: 'q1', answer: { choice: 'b' }, at: 1 };

  it('shows the answers given here over those that the server holds', () => {
    expect(quizWithJournal(quiz, 'lesson', [answer])).toMatchObject({ open: { answers: { q1: { choice: 'b' }, q2: { choice: 'a' } } }, handedIn: false, tooLate: [] });
  });

  it('knows that it was handed in, and what came too late', () => {
    const entries: Entry[] = [{ ...about, id: 'hand-in', kind: 'hand-in', attemptId: 'a1' }, { ...answer, refused: 'learning.attempt_closed' }];
    expect(quizWithJournal(quiz, 'lesson', entries)).toMatchObject({ handedIn: true, tooLate: [{ questionId: 'q1' }], open: { answers: { q1: { choice: 'a' } } } });
  });
});
