import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { JOBS, type JobName } from '@piawai/contracts';
import { type BatchProcessor, type JobProcessor, PROCESSED_JOB } from '@piawai/platform/queues/job-processor';

import { EVENT_ROUTES } from './event-routes';

/** Knows the one processor of each job; the start is refused when list, routes and code disagree. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly processors = new Map<JobName, JobProcessor | BatchProcessor>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const job = metatype ? this.reflector.get<JobName | undefined>(PROCESSED_JOB, metatype) : undefined;
      if (!job) continue;
      if (this.processors.has(job)) throw new Error(`The job ${job} has two processors.`);
      const takesMany = 'handleAll' in (instance as object);
      if (takesMany !== (JOBS[job].queue === null)) throw new Error(`The job ${job} has a queue and a processor that do not fit.`);
      this.processors.set(job, instance as JobProcessor | BatchProcessor);
    }
    const routed = new Set(Object.values(EVENT_ROUTES).flat());
    for (const job of Object.keys(JOBS) as JobName[]) {
      if (!this.processors.has(job)) throw new Error(`The job ${job} has no processor.`);
      if (!routed.has(job)) throw new Error(`No event leads to the job ${job}: see event-routes.ts.`);
    }
  }

  processorOf(job: JobName): JobProcessor {
    return this.processors.get(job) as JobProcessor;
  }

  /** Of a job without a queue. */
  batchProcessorOf(job: JobName): BatchProcessor {
    return this.processors.get(job) as BatchProcessor;
  }
}
