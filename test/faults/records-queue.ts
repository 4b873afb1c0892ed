import { type Job, Queue } from 'bullmq';
import { producerConnection } from '@piawai/platform/queues/redis-connection';

import type { Processes } from '../environment/processes';

/** The queue of certificates and entries, as Redis has it. */
export async function recordsQueue({ redisUrl, queuePrefix }: Processes): Promise<Queue> {
  const queue = new Queue('records', { connection: producerConnection(redisUrl), prefix: queuePrefix });
  queue.on('error', () => undefined);
  await queue.waitUntilReady();
  return queue;
}

/** Certificates in the hands of a worker, as ids of their jobs. */
export const activeIssues = async (queue: Queue): Promise<string[]> =>
  (await queue.getActive()).map((job: Job) => job.id!).filter((id) => id.startsWith('issue-certificate-'));
