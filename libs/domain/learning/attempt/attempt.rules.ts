import type { FeedbackPolicy } from '@piawai/domain/catalogue/rules';

export type AttemptDoubt = 'ANSWERED_TOO_FAST';

/** A lost line gets this much longer to bring answers that were given before the deadline. */
export const DEADLINE_GRACE_SECONDS = 120;
const LEAST_SECONDS_PER_QUESTION = 3;

/** The instant until which answers count; null = no limit. */
export function deadlineOf(startedAt: Date, timeLimitMinutes: number | null): Date | null {
  return timeLimitMinutes === null ? null : new Date(startedAt.getTime() + timeLimitMinutes * 60_000);
}

/** True once not even the grace is left. */
export function isOver(deadlineAt: Date | null, now: Date): boolean {
  return deadlineAt !== null && now.getTime() > deadlineAt.getTime() + DEADLINE_GRACE_SECONDS * 1000;
}

/** Whether feedback and the key may be shown for a handed-in attempt. */
export function mayShowFeedback(policy: FeedbackPolicy, passed: boolean): boolean {
  return policy === 'AFTER_SUBMIT' || (policy === 'AFTER_PASS' && passed);
}

/** A quiz answered quicker than its questions can be read is shown to the organiser; its score stands. */
export function attemptDoubts(startedAt: Date, submittedAt: Date, questions: number): readonly AttemptDoubt[] {
  return submittedAt.getTime() - startedAt.getTime() < questions * LEAST_SECONDS_PER_QUESTION * 1000 ? ['ANSWERED_TOO_FAST'] : [];
}
