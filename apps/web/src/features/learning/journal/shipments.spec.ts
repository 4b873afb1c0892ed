import type { ProgressEvent } from '@piawai/domain/learning/rules';

import { type AnswerEntry, countWaiting, type Entry, type HandInEntry, type NoteEntry, type ProgressEntry } from './entry';
import { mergeEvents, shipmentsOf } from './shipments';

let writings = 0;
const about = (id: string) => ({ accountId: 'siti', id, written: `w${(writings += 1)}`, enrolmentId: 'e1', lessonRevisionId: 'lesson' });
const event = (given: Partial<ProgressEvent>): ProgressEvent => ({
  lessonRevisionId: 'lesson', epoch: 0, eventId: `v${(writings += 1)}`, activeRanges: [], watched: [], pages: [], items: [], place: null, at: 0, ...given,
});
const progress = (given: Partial<ProgressEvent>, changes: Partial<ProgressEntry> = {}): ProgressEntry => {
  const made = event(given);
  return { ...about(made.eventId), kind: 'progress', event: made, ...changes };
};
const answer = (questionId: string, choice: string, changes: Partial<AnswerEntry> = {}): AnswerEntry => ({
  ...about(`answer|a1|${questionId}`), kind: 'answer', attemptId: 'a1', questionId, answer: { choice }, at: 1_000, ...changes,
});
const handIn: HandInEntry = { ...about('hand-in|a1'), kind: 'hand-in', attemptId: 'a1' };
const note: NoteEntry = { ...about('note'), kind: 'note', text: 'Ingat pasal 5.', readRevision: 2 };

describe('what waits becomes few requests', () => {
  it('an hour of reading is one event', () => {
    const hour = Array.from({ length: 720 }, (_, at) => progress({ activeRanges: [[at * 5, at * 5 + 5]], place: { block: at }, at }));
    const shipments = shipmentsOf(hour);
    expect(shipments.map(({ kind, entries }) => [kind, entries.length])).toEqual([['progress', 300], ['progress', 300], ['progress', 120]]);
    expect(shipments[2]!.body).toMatchObject({ events: [{ activeRanges: [[3_000, 3_600]], place: { block: 719 }, at: 719 }] });
  });

  it('progress of two courses goes to each', () => {
    const paths = shipmentsOf([progress({}), progress({}, { enrolmentId: 'e2' })]).map(({ path }) => path);
    expect(paths).toEqual(['/api/v1/learning/enrolments/e1/progress', '/api/v1/learning/enrolments/e2/progress']);
  });

  it('answers go together, each with its time', () => {
    const [first, second] = [answer('q1', 'a'), answer('q2', 'b')];
    expect(shipmentsOf([first, second])).toMatchObject([
      {
        method: 'PUT', path: '/api/v1/learning/attempts/a1/answers', entries: [first, second],
        body: { answers: { q1: { choice: 'a' }, q2: { choice: 'b' } }, marks: { q1: { at: 1_000, eventId: first.written } } },
      },
    ]);
  });

  it('answers travel with the hand-in, after the progress', () => {
    const entries: Entry[] = [handIn, answer('q1', 'a'), note, progress({})];
    expect(shipmentsOf(entries).map(({ kind, path }) => [kind, path.split('/').at(-1)])).toEqual([
      ['progress', 'progress'],
      ['note', 'note'],
      ['hand-in', 'submission'],
    ]);
  });

  it('nothing is sent that was refused, nor a note that waits for a choice', () => {
    const entries = [answer('q1', 'a', { refused: 'learning.attempt_closed' }), { ...note, other: { text: 'Lain', revision: 3 } }];
    expect(shipmentsOf(entries)).toEqual([]);
    expect(countWaiting(entries)).toBe(0);
  });
});

describe('events of one lesson', () => {
  it('become one that holds them all, at the latest place', () => {
    const events = [
      event({ activeRanges: [[10, 15]], pages: [2], place: { page: 2 }, at: 20 }),
      event({ activeRanges: [[15, 20]], items: ['end'], at: 30 }),
      event({ activeRanges: [[5, 10]], pages: [1, 2], place: { page: 1 }, at: 10 }),
    ];
    expect(mergeEvents(events)).toMatchObject({ activeRanges: [[5, 20]], pages: [2, 1], items: ['end'], place: { page: 2 }, at: 20 });
  });
});

it('people count a lesson once, and every answer', () => {
  expect(countWaiting([progress({}), progress({}), note, answer('q1', 'a'), answer('q2', 'b'), handIn])).toBe(5);
});
