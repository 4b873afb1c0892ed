import { normalise, type ProgressEvent } from '@piawai/domain/learning/rules';
import { newId } from '../../../api-clients';
import { type AnswerEntry, type Entry, type HandInEntry, isWaiting, type NoteEntry, type ProgressEntry } from './entry';

/** One request, and the entries that it carries. */
export interface Shipment<Kind extends Entry['kind'] = Entry['kind']> {
  readonly kind: Kind;
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: object;
  readonly entries: readonly Entry[];
}

const BASE = '/api/v1/learning';
/** So that one report stays well below what the server takes. */
const MOST_EVENTS = 300;

/** Few requests for all that waits: one for the progress of an enrolment, one for each note, one for the answers of an attempt. */
export function shipmentsOf(entries: readonly Entry[]): Shipment[] {
  const waiting = entries.filter(isWaiting);
  const of = <Kind extends Entry['kind']>(kind: Kind) => waiting.filter((entry): entry is Extract<Entry, { kind: Kind }> => entry.kind === kind);
  const handIns = new Map(of('hand-in').map((entry) => [entry.attemptId, entry]));
  const answers = groupBy(of('answer'), (entry) => entry.attemptId);
  const attempts = new Set([...answers.keys(), ...handIns.keys()]);
  return [
    // Progress first: the result of a quiz may then complete the course.
    ...[...groupBy(of('progress'), (entry) => entry.enrolmentId).values()].flatMap(progressOf),
    ...of('note').map(noteOf),
    ...[...attempts].map((id) => answersOf(id, answers.get(id) ?? [], handIns.get(id))),
  ];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function progressOf(entries: readonly ProgressEntry[]): Shipment[] {
  const parts = Array.from({ length: Math.ceil(entries.length / MOST_EVENTS) }, (_, at) => entries.slice(at * MOST_EVENTS, (at + 1) * MOST_EVENTS));
  return parts.map((part) => {
    const lessons = groupBy(part.map((entry) => entry.event), (event) => `${event.lessonRevisionId}|${event.epoch}`);
    const events = [...lessons.values()].map(mergeEvents);
    return { kind: 'progress', method: 'POST', path: `${BASE}/enrolments/${part[0]!.enrolmentId}/progress`, body: { batchId: newId(), events }, entries: part };
  });
}

/** Progress merges without loss, so a long silence is sent as one event for each lesson. */
export function mergeEvents(events: readonly ProgressEvent[]): ProgressEvent {
  const placed = events.filter((event) => event.place);
  const last = (placed.length > 0 ? placed : events).reduce((a, b) => (b.at >= a.at ? b : a));
  return {
    ...last,
    activeRanges: normalise(events.flatMap((event) => event.activeRanges)),
    watched: normalise(events.flatMap((event) => event.watched)),
    pages: [...new Set(events.flatMap((event) => event.pages))],
    items: [...new Set(events.flatMap((event) => event.items))],
  };
}

function noteOf(entry: NoteEntry): Shipment {
  const path = `${BASE}/enrolments/${entry.enrolmentId}/lessons/${entry.lessonRevisionId}/note`;
  return { kind: 'note', method: 'PUT', path, body: { text: entry.text, readRevision: entry.readRevision }, entries: [entry] };
}

function answersOf(attemptId: string, answers: readonly AnswerEntry[], handIn: HandInEntry | undefined): Shipment {
  const body = {
    answers: Object.fromEntries(answers.map((entry) => [entry.questionId, entry.answer])),
    marks: Object.fromEntries(answers.map((entry) => [entry.questionId, { at: entry.at, eventId: entry.written }])),
  };
  const path = `${BASE}/attempts/${attemptId}`;
  return handIn
    ? { kind: 'hand-in', method: 'POST', path: `${path}/submission`, body, entries: [...answers, handIn] }
    : { kind: 'answer', method: 'PUT', path: `${path}/answers`, body, entries: answers };
}
