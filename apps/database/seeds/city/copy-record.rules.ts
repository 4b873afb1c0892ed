import { addDays } from '@piawai/platform/clock/civil-date';

/** A row as `to_jsonb` gives it. */
export type Row = Readonly<Record<string, unknown>>;

export interface LessonRows {
  readonly enrolment: Row;
  readonly pins: readonly Row[];
  readonly progress: readonly Row[];
  readonly attempts: readonly Row[];
}

/** All that a completed course left behind. */
export interface RecordRows extends LessonRows {
  readonly completion: Row;
  readonly certificate: Row;
  readonly entry: Row;
}

const DAY_MS = 86_400_000;
const instant = (value: unknown, days: number): string | null => (typeof value === 'string' ? new Date(Date.parse(value) + days * DAY_MS).toISOString() : null);

/** The row with its instants and civil dates moved by whole days. */
export function moved(row: Row, days: number, columns: { readonly instants?: readonly string[]; readonly dates?: readonly string[] }): Row {
  const changes: Record<string, unknown> = {};
  for (const column of columns.instants ?? []) changes[column] = instant(row[column], days);
  for (const column of columns.dates ?? []) changes[column] = typeof row[column] === 'string' ? addDays(row[column], days) : null;
  return { ...row, ...changes };
}

interface State {
  readonly active: readonly (readonly [number, number])[];
  readonly place: { readonly at: number } | null;
}

/** A row of progress: the times within its state move too. */
export function movedProgress(row: Row, days: number): Row {
  const state = row['state'] as State;
  const seconds = days * 86_400;
  return {
    ...moved(row, days, { instants: ['opened_at', 'last_at', 'done_at'] }),
    state: {
      ...state,
      active: state.active.map(([from, to]) => [from + seconds, to + seconds]),
      place: state.place && { ...state.place, at: state.place.at + days * DAY_MS },
    },
  };
}

interface Mark {
  readonly at: number | string;
}

export function movedAttempt(row: Row, days: number): Row {
  const marks = Object.entries((row['answer_marks'] ?? {}) as Readonly<Record<string, Mark>>).map(([question, mark]) => [
    question, { ...mark, at: typeof mark.at === 'number' ? mark.at + days * DAY_MS : instant(mark.at, days) },
  ]);
  return { ...moved(row, days, { instants: ['started_at', 'deadline_at', 'submitted_at'] }), answer_marks: Object.fromEntries(marks) };
}

/** The days of `[{on, minutes}]`. */
export const movedDays = (row: Row, days: number): Row[] => (row['learning_days'] as { on: string; minutes: number }[]).map((day) => ({ ...day, on: addDays(day.on, days) }));

export function movedCompletion(row: Row, days: number): Row {
  const evidence = (row['evidence'] as Row[]).map((lesson) => moved(lesson, days, { instants: ['doneAt', 'lastAt'] }));
  return { ...moved(row, days, { instants: ['completed_at'], dates: ['completed_on', 'started_on'] }), learning_days: movedDays(row, days), evidence };
}

interface Frozen {
  readonly course: { readonly startedOn: string; readonly completedOn: string };
}

/** A certificate for another holder, another time; number and codes are given by the register. */
export function movedCertificate(row: Row, days: number, holder: Row): Row {
  const frozen = row['frozen'] as Frozen;
  const completedOn = addDays(frozen.course.completedOn, days);
  return {
    ...moved(row, days, { instants: ['issued_at'], dates: ['issued_on'] }),
    year: Number(completedOn.slice(0, 4)),
    frozen: { ...frozen, holder, course: { ...frozen.course, startedOn: addDays(frozen.course.startedOn, days), completedOn, year: Number(completedOn.slice(0, 4)) } },
  };
}

export const movedEntry = (row: Row, days: number): Row => ({ ...moved(row, days, { dates: ['started_on', 'completed_on'] }), learning_days: movedDays(row, days) });
