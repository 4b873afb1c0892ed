import { useEffect, useMemo, useRef } from 'react';
import type { LessonActivity } from '../progress/lesson-activity';

/** A step of the clock longer than this at double speed was a jump, not playing. */
const LONGEST_STEP_SECONDS = 1.5;

export interface Watching {
  readonly playing: () => void;
  /** The film stands at this second. */
  readonly moved: (second: number) => void;
  readonly paused: (second: number) => void;
  /** What follows begins elsewhere. */
  readonly jumped: () => void;
}

/** Keeps what was really played, second by second, wherever the film comes from. */
export function useWatching(activity: LessonActivity): Watching {
  const last = useRef<number | null>(null);
  useEffect(() => () => activity.setPlaying(false), [activity]);
  return useMemo(() => {
    const moved = (second: number) => {
      const step = last.current === null ? 0 : second - last.current;
      if (step > 0 && step < LONGEST_STEP_SECONDS) activity.played(last.current!, second);
      last.current = second;
      activity.at({ second: Math.floor(second) });
    };
    const jumped = () => {
      last.current = null;
    };
    const paused = (second: number) => {
      moved(second);
      jumped();
      activity.setPlaying(false);
    };
    return { playing: () => activity.setPlaying(true), moved, paused, jumped };
  }, [activity]);
}
