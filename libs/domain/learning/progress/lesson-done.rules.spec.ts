import type { Extent } from '@piawai/domain/catalogue/rules';

import { whatIsMissing } from './lesson-done.rules';
import { emptyState, type LessonState } from './merge-progress.rules';

const lesson = (extent: Extent, minActiveSeconds = 0) => ({ extent, minActiveSeconds });
const state = (given: Partial<LessonState>): LessonState => ({ ...emptyState(0), ...given });
const article = lesson({ kind: 'ARTICLE', minSeconds: 300 }, 300);
const video = lesson({ kind: 'VIDEO', seconds: 600 });
const document = lesson({ kind: 'DOCUMENT', pages: 3 }, 30);
const quiz = lesson({ kind: 'QUIZ', questions: 5 });
const link = lesson({ kind: 'LINK' });

describe('whatIsMissing', () => {
  it.each([
    ['an article not begun', article, state({}), [{ code: 'REACH_END' }, { code: 'READ_MORE', seconds: 300 }]],
    ['an article leafed through in 20 seconds', article, state({ items: ['end'], active: [[0, 20]] }), [{ code: 'READ_MORE', seconds: 280 }]],
    ['an article left open but not read to the end', article, state({ active: [[0, 400]] }), [{ code: 'REACH_END' }]],
    ['an article read', article, state({ items: ['end'], active: [[0, 150], [200, 350]] }), []],
    ['a video half watched', video, state({ watched: [[0, 300]], active: [[0, 300]] }), [{ code: 'WATCH_MORE', seconds: 240 }]],
    ['a video dragged to its end', video, state({ watched: [[590, 600]], active: [[0, 10]] }), [{ code: 'WATCH_MORE', seconds: 530 }]],
    ['a video "watched" in no time', video, state({ watched: [[0, 600]], active: [[0, 20]] }), [{ code: 'WATCH_MORE', seconds: 500 }]],
    ['a video watched at double speed', video, state({ watched: [[0, 560]], active: [[0, 280]] }), []],
    ['a document with a page unseen', document, state({ pages: [1, 3], active: [[0, 60]] }), [{ code: 'SEE_PAGES', pages: 1 }]],
    ['a document turned over too fast', document, state({ pages: [1, 2, 3], active: [[0, 3]] }), [{ code: 'READ_MORE', seconds: 27 }]],
    ['a link not followed', link, state({}), [{ code: 'OPEN_LINK' }]],
    ['a link followed', link, state({ items: ['opened'] }), []],
  ])('%s', (_fact, given, progress, missing) => expect(whatIsMissing(given, progress, null)).toEqual(missing));

  it.each([
    ['not taken', null, 70, [{ code: 'TAKE_QUIZ' }]],
    ['failed', 60, 70, [{ code: 'PASS_QUIZ', best: 60, passingGrade: 70 }]],
    ['passed at the edge', 70, 70, []],
    ['handed in where no grade is asked', 0, null, []],
  ])('a quiz %s', (_fact, best, passingGrade, missing) => expect(whatIsMissing(quiz, state({}), { best, passingGrade })).toEqual(missing));
});
