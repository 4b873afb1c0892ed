import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { JOBS, type JobName } from '@piawai/contracts';
import { Processes } from '@piawai/platform/queues/job-processor';

import { JobRegistry } from './job-registry';

/** A processor of each job, as the list wants it. */
const processors = (Object.keys(JOBS) as JobName[]).map((job) => processorOf(job, JOBS[job].queue === null));

function processorOf(job: JobName, takesMany: boolean): new () => object {
  class Alone {
    handle(): void {}
  }
  class Together {
    handleAll(): void {}
  }
  const processor = takesMany ? Together : Alone;
  Processes(job)(processor);
  return processor;
}

const start = async (providers: (new () => object)[]): Promise<JobRegistry> => {
  const module = await Test.createTestingModule({ imports: [DiscoveryModule], providers: [JobRegistry, ...providers] }).compile();
  await module.init();
  return module.get(JobRegistry);
};

describe('the start of the worker', () => {
  it('knows the one processor of each job', async () => {
    const registry = await start(processors);
    expect(registry.processorOf('issue-certificate')).toBeInstanceOf(processors[Object.keys(JOBS).indexOf('issue-certificate')]!);
  });

  it.each([
    ['a job with two processors', [...processors, processorOf('issue-certificate', false)], 'The job issue-certificate has two processors.'],
    ['a job without a processor', processors.slice(1), `The job ${Object.keys(JOBS)[0]} has no processor.`],
    ['a processor that takes many from a queue', [processorOf('issue-certificate', true)], 'The job issue-certificate has a queue and a processor that do not fit.'],
  ])('is refused by %s', async (_, providers, sentence) => expect(start(providers)).rejects.toThrow(sentence));
});
