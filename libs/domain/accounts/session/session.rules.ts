/** Days a learner stays signed in on one device. */
const LEARNER_DAYS = 30;
/** Minutes after which an idle session of a staff role ends. */
const STAFF_IDLE_MINUTES = 30;
/** Seconds for which the previous refresh token still gets the answer that was lost. */
export const LOST_ANSWER_SECONDS = 60;

const MINUTE = 60_000;

export interface SessionTimes {
  readonly startedAt: Date;
  readonly lastUsedAt: Date;
  readonly endedAt: Date | null;
}

/** Whether a session may still be used; a staff role ends it after 30 idle minutes, everybody after 30 days. */
export function sessionLives(session: SessionTimes, staff: boolean, now: Date): boolean {
  if (session.endedAt !== null) return false;
  if (now.getTime() >= session.startedAt.getTime() + LEARNER_DAYS * 24 * 60 * MINUTE) return false;
  return !staff || now.getTime() < session.lastUsedAt.getTime() + STAFF_IDLE_MINUTES * MINUTE;
}

export type RefreshDecision = 'rotate' | 'same-again' | 'reused' | 'unknown';

/**
 * What a presented refresh token deserves. `steps` is how many rotations it lies behind the current one
 * (0 = current, null = it never belonged to this session).
 * One rotation a minute at most: so a request that was under way during it is never mistaken for a thief's.
 */
export function decideRefresh(steps: number | null, rotatedAt: Date, now: Date): RefreshDecision {
  if (steps === null) return 'unknown';
  const fresh = now.getTime() < rotatedAt.getTime() + LOST_ANSWER_SECONDS * 1000;
  if (steps === 0) return fresh ? 'same-again' : 'rotate';
  return steps === 1 && fresh ? 'same-again' : 'reused';
}
