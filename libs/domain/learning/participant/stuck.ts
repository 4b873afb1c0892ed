const STUCK_AFTER_DAYS = 7;

/** Whoever left a lesson unfinished before this instant is stuck in it. */
export const stuckBefore = (now: Date): Date => new Date(now.getTime() - STUCK_AFTER_DAYS * 86_400_000);

/** SQL over a row of `lesson_progress`: its learner is stuck there. @param before placeholder of `stuckBefore` */
export const isStuck = (row: string, before: string): string => `${row}.done_at is null and ${row}.last_at < ${before}::timestamptz`;

/** States in which somebody learns or has learned. */
export const LEARNING_STATES = `('ACTIVE', 'COMPLETED')`;
