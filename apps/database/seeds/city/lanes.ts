/** Fewer than the seeds' connections, so that reads beside them never wait. */
const LANES = 3;

/** Parts of a list, each of at most `size`. */
export const stepsOf = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** Does the steps, a few of them at once; the first error ends it. */
export async function inLanes<T>(steps: readonly T[], work: (step: T) => Promise<void>): Promise<void> {
  const rest = steps[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let next = rest.next(); !next.done; next = rest.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
