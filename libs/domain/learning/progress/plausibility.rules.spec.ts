import type { Extent } from '@piawai/domain/catalogue/rules';
import fc from 'fast-check';

import { emptyState } from './merge-progress.rules';
import { cutToBounds, doubtsOf, type ProgressEvent } from './plausibility.rules';
import { measure } from './time-ranges.rules';

const article: Extent = { kind: 'ARTICLE', minSeconds: 600 };
const event = (given: Partial<ProgressEvent>): ProgressEvent => ({
  lessonRevisionId: 'l', epoch: 0, eventId: 'e', activeRanges: [], watched: [], pages: [], items: [], place: null, at: 0, ...given,
});
const bounds = (given: { opened?: number | null; now: number; extent?: Extent }) => ({
  epoch: 0, extent: given.extent ?? article,
  openedAt: given.opened === null ? null : new Date((given.opened ?? 0) * 1000), now: new Date(given.now * 1000),
});

describe('cutToBounds', () => {
  it('counts no more time than has passed since the lesson was opened', () => {
    const claims = fc.array(fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1e6, max: 1e6 })));
    fc.assert(fc.property(claims, fc.nat(5_000), fc.nat(5_000), (activeRanges, opened, elapsed) => {
      const state = cutToBounds(event({ activeRanges }), bounds({ opened, now: opened + elapsed }));
      expect(measure(state.active)).toBeLessThanOrEqual(elapsed);
    }));
  });

  it('does not believe 20 minutes in a lesson opened 20 seconds ago, and says so', () => {
    const state = cutToBounds(event({ activeRanges: [[0, 1_200]] }), bounds({ opened: 1_180, now: 1_200 }));
    expect(measure(state.active)).toBe(20);
    expect(state.doubts).toEqual({ BEFORE_OPENING: 1_180 });
  });

  it('counts nothing of the past of a lesson that was never handed out', () => {
    const state = cutToBounds(event({ activeRanges: [[0, 600]] }), bounds({ opened: null, now: 600 }));
    expect(state.active).toEqual([]);
    expect(state.doubts).toEqual({ NOT_OPENED: 600 });
  });

  it('cuts a clock that runs ahead, in time and in place', () => {
    const state = cutToBounds(event({ activeRanges: [[0, 1_000]], place: { block: 3 }, at: 9e9 }), bounds({ now: 600 }));
    expect(state.active).toEqual([[0, 600]]);
    expect(state.place?.at).toBe(600_000);
    expect(state.doubts).toEqual({ CLOCK_AHEAD: 400 });
  });

  it('forgives a clock that is a little wrong', () =>
    expect(cutToBounds(event({ activeRanges: [[590, 660]] }), bounds({ opened: 600, now: 610 })).doubts).toEqual({}));

  it('keeps pages, items and seconds that the lesson has', () => {
    const document: Extent = { kind: 'DOCUMENT', pages: 3 };
    expect(cutToBounds(event({ pages: [3, 1, 1, 4, 0, 1.5] }), bounds({ now: 9, extent: document })).pages).toEqual([1, 3]);
    expect(cutToBounds(event({ items: ['end', 'anything'] }), bounds({ now: 9 })).items).toEqual(['end']);
    const video: Extent = { kind: 'VIDEO', seconds: 60 };
    expect(cutToBounds(event({ watched: [[-5, 10], [50, 90]] }), bounds({ now: 9, extent: video })).watched).toEqual([[0, 10], [50, 60]]);
  });
});

describe('doubtsOf', () => {
  it('doubts a film that ran faster than double speed', () =>
    expect(doubtsOf({ ...emptyState(0), watched: [[0, 600]], active: [[0, 100]] })).toEqual(['WATCHED_TOO_FAST']));
  it('doubts five hours without a pause', () => expect(doubtsOf({ ...emptyState(0), active: [[0, 18_000]] })).toEqual(['NO_PAUSE']));
  it('has none about an ordinary hour', () => expect(doubtsOf({ ...emptyState(0), watched: [[0, 3_600]], active: [[0, 3_600]] })).toEqual([]));
});
