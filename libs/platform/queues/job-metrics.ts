import { Histogram } from 'prom-client';

/** How long a job took in seconds, and what became of it: done, refused, tried again, or parked; `nothing` where a twin had done it. */
export const jobDuration = new Histogram({
  name: 'piawai_job_seconds',
  help: 'Duration of jobs in seconds, by job and outcome',
  labelNames: ['job', 'outcome'] as const,
  buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 120],
});

export type JobOutcome = 'done' | 'nothing' | 'refused' | 'again' | 'parked';
