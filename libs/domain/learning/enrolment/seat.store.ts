import { type CourseId, DomainError } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

/** Takes one seat; the counter's row is locked until the commit, so the last seat is given once. @throws learning.course_full */
export async function takeSeat(tx: Tx, courseId: CourseId, capacity: number): Promise<void> {
  const taken = await tx.query(
    `insert into learning.course_seat as s (course_id, taken) select $1, 1 where $2 > 0
     on conflict (course_id) do update set taken = s.taken + 1 where s.taken < $2
     returning taken`,
    [courseId, capacity],
  );
  if (taken.length === 0) throw new DomainError('learning.course_full');
}

/** Gives a seat back and says so, for somebody may be waiting for it. */
export async function releaseSeat(tx: Tx, courseId: CourseId): Promise<void> {
  await tx.query('update learning.course_seat set taken = taken - 1 where course_id = $1 and taken > 0', [courseId]);
  tx.publish('learning.seat_freed', { courseId });
}

/** Holds the seats of a course until the commit: neither seat nor place on its waiting list changes hands beside. @returns seats that are taken */
export async function lockSeats(tx: Tx, courseId: CourseId): Promise<number> {
  const [seats] = await tx.query<{ taken: number }>(
    `insert into learning.course_seat as s (course_id, taken) values ($1, 0) on conflict (course_id) do update set taken = s.taken returning taken`,
    [courseId],
  );
  return seats!.taken;
}

/** Who enrols now does not overtake those who wait. @throws learning.course_full */
export async function refuseOvertaking(tx: Tx, courseId: CourseId): Promise<void> {
  const waiting = await tx.query(`select from learning.waiting_place where course_id = $1 and state = 'WAITING' limit 1`, [courseId]);
  if (waiting.length > 0) throw new DomainError('learning.course_full');
}

/** Takes as many seats as are left of those wanted; a negative number gives seats back. @returns how many were taken */
export async function takeSeats(tx: Tx, courseId: CourseId, capacity: number, wanted: number): Promise<number> {
  if (wanted === 0) return 0;
  await tx.query('insert into learning.course_seat (course_id, taken) values ($1, 0) on conflict do nothing', [courseId]);
  const [seat] = await tx.query<{ taken: number }>('select taken from learning.course_seat where course_id = $1 for no key update', [courseId]);
  const granted = Math.min(wanted, Math.max(0, capacity - seat!.taken));
  await tx.query('update learning.course_seat set taken = greatest(0, taken + $2) where course_id = $1', [courseId, granted]);
  if (granted < 0) tx.publish('learning.seat_freed', { courseId });
  return granted;
}
