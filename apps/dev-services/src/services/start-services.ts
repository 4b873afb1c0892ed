import { Service, type ServiceName } from './service';

const NAMES: ServiceName[] = ['course-service', 'progress-service', 'queue-worker'];
const PAUSES_SECONDS = [1, 5, 30];

export interface Services {
  course: Service;
  progress: Service;
  worker: Service;
  stop(): Promise<void>;
}

export interface ServicesOptions {
  settings: Record<string, string>;
  logFolder: string;
  /** Told when a process ended by itself; given, the process is started again after a pause. */
  say?: (line: string) => void;
}

/** Starts the three processes side by side; when one does not come up, the others are ended. */
export async function startServices({ settings, logFolder, say }: ServicesOptions): Promise<Services> {
  const starting = NAMES.map((name) => {
    const begun: Promise<Service> = Service.start({ name, settings, logFolder, onUnexpectedEnd: say && (() => void revive(begun, say)) });
    return begun;
  });
  const outcomes = await Promise.allSettled(starting);
  const services = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const stop = async (): Promise<void> => void (await Promise.all(services.map((service) => service.stop())));
  const [course, progress, worker] = services;
  if (course === undefined || progress === undefined || worker === undefined) {
    await stop();
    throw outcomes.find((outcome) => outcome.status === 'rejected')?.reason;
  }
  return { course, progress, worker, stop };
}

async function revive(begun: Promise<Service>, say: (line: string) => void): Promise<void> {
  const service = await begun.catch(() => undefined);
  if (service === undefined) return;
  for (let round = 0; ; round += 1) {
    const pause = PAUSES_SECONDS[Math.min(round, PAUSES_SECONDS.length - 1)] ?? 30;
    say(`${service.name} has ended by itself (see ${service.logFile}); it starts again in ${pause} s.`);
    await new Promise((resolve) => setTimeout(resolve, pause * 1_000));
    if (service.isAskedToEnd) return;
    try {
      return await service.start();
    } catch {
      continue;
    }
  }
}
