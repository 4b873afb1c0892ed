import { DEADLINE_GRACE_SECONDS } from '@piawai/domain/learning/rules';
import type { Attempt } from './api';

/** Where an attempt belongs, and how far the server's clock is ahead of the device's, in milliseconds. */
export interface AttemptPlace {
  readonly enrolmentId: string;
  readonly lessonRevisionId: string;
  readonly clockOffsetMs: number;
}

/** Until when answers that wait on this device are still taken; null = no limit. */
export function takenUntil({ deadlineAt }: Pick<Attempt, 'deadlineAt'>): string | null {
  return deadlineAt && new Date(Date.parse(deadlineAt) + DEADLINE_GRACE_SECONDS * 1000).toISOString();
}
