import type { TestDatabase } from './database';
import type { Processes } from './processes';

/** Moves the clock of the product onwards: its processes read the offset anew when they are asked whether they are ready. */
export async function travel({ course, progress, worker }: Processes, { database }: TestDatabase, minutes: number): Promise<void> {
  await database.transaction((tx) =>
    tx.query(
      `insert into platform.clock_offset (offset_ms) values ($1) on conflict (only_row) do update set offset_ms = clock_offset.offset_ms + excluded.offset_ms`,
      [minutes * 60_000],
    ),
  );
  for (const service of [course, progress, worker]) {
    const answer = await fetch(`${service.url}/health/ready`);
    if (!answer.ok) throw new Error(`${service.name} is not ready: ${await answer.text()}`);
  }
}
