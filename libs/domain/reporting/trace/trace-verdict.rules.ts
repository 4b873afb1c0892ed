import type { CivilDate } from '@piawai/contracts';

/** What the sentence at the top of the "why" page is decided from. */
export interface TraceFacts {
  readonly state: 'REQUESTED' | 'ACTIVE' | 'COMPLETED' | 'REJECTED' | 'WITHDRAWN' | 'EXEMPTED';
  readonly missing: readonly { readonly code: string; readonly revisionId?: string }[];
  /** Everything is met but the date. */
  readonly completesOn: CivilDate | null;
  readonly jp: number;
  readonly dailyJpCap: number | null;
  readonly completion: { readonly annulled: boolean } | null;
  /** The newest edition. */
  readonly certificate: { readonly state: 'ISSUED' | 'SUPERSEDED' | 'REVOKED'; readonly hasFile: boolean; readonly waitsForSignature: boolean } | null;
  /** JP counted for the completion; null while the ledger has no entry. */
  readonly countedJp: number | null;
  readonly deliveries: readonly { readonly job: string | null; readonly state: string | null }[];
}

export type TraceVerdict =
  | { readonly code: 'DONE'; readonly jp: number }
  /** The file is drawn and waits to be signed; the JP are recorded. */
  | { readonly code: 'AWAITING_SIGNATURE'; readonly jp: number }
  | { readonly code: 'FILE_IN_WORK' }
  | { readonly code: 'RECORD_IN_WORK' }
  | { readonly code: 'CERTIFICATE_IN_WORK' }
  /** A job needs a person: the admin sees which one. */
  | { readonly code: 'STUCK'; readonly job: string }
  | { readonly code: 'WAITING_FOR_DATE'; readonly on: CivilDate; readonly dailyJpCap: number | null }
  /** The next step: a lesson, or time in the course when all lessons are done. */
  | { readonly code: 'MISSING'; readonly count: number; readonly nextRevisionId: string | null }
  | { readonly code: 'WAITING_FOR_APPROVAL' }
  | { readonly code: 'REJECTED' }
  | { readonly code: 'WITHDRAWN' }
  | { readonly code: 'EXEMPTED' }
  | { readonly code: 'ANNULLED' }
  | { readonly code: 'REVOKED' };

const STUCK_STATES = ['parked', 'refused'];

/** Why somebody has the certificate and the JP, or has not: the first reason that holds, with what leads on. */
export function traceVerdict(facts: TraceFacts): TraceVerdict {
  const { state, missing, completion, certificate } = facts;
  if (state === 'REQUESTED') return { code: 'WAITING_FOR_APPROVAL' };
  if (state === 'REJECTED' || state === 'WITHDRAWN' || state === 'EXEMPTED') return { code: state };
  if (completion && !completion.annulled) return afterCompletion(facts);
  if (completion?.annulled && certificate) return { code: 'ANNULLED' };
  if (facts.completesOn !== null) return { code: 'WAITING_FOR_DATE', on: facts.completesOn, dailyJpCap: facts.dailyJpCap };
  // A date among others is no step that anybody can take.
  const steps = missing.filter(({ code }) => code !== 'DATE');
  return { code: 'MISSING', count: steps.length, nextRevisionId: steps.find(({ code }) => code === 'LESSON')?.revisionId ?? null };
}

function afterCompletion({ certificate, countedJp, deliveries }: TraceFacts): TraceVerdict {
  if (certificate?.state === 'REVOKED') return { code: 'REVOKED' };
  const stuck = deliveries.find((delivery) => delivery.state !== null && STUCK_STATES.includes(delivery.state));
  const done = certificate?.hasFile && !certificate.waitsForSignature && countedJp !== null;
  if (stuck?.job && !done) return { code: 'STUCK', job: stuck.job };
  if (!certificate) return { code: 'CERTIFICATE_IN_WORK' };
  if (!certificate.hasFile) return { code: 'FILE_IN_WORK' };
  if (countedJp === null) return { code: 'RECORD_IN_WORK' };
  return { code: certificate.waitsForSignature ? 'AWAITING_SIGNATURE' : 'DONE', jp: countedJp };
}
