import type { CivilDate, CompetencyId, LedgerEntryId, UnitId } from '@piawai/contracts';

/** What happened on one civil date: minutes for forms counted by time, units (days, sessions, occasions) for the others. */
export interface LearningDay {
  readonly on: CivilDate;
  readonly minutes?: number;
  readonly units?: number;
}

/** A ledger entry as the counting sees it: what happened, never what it was worth. */
export interface LearningFact {
  readonly id: LedgerEntryId;
  /** COMPLETION: a course of this platform; OUTSIDE: learning with evidence from elsewhere. */
  readonly kind: 'COMPLETION' | 'OUTSIDE' | 'REVERSAL';
  /** Set on a REVERSAL only. */
  readonly reversesEntryId: LedgerEntryId | null;
  /** Equal for two entries that rest on the same evidence, such as one certificate handed in twice. */
  readonly evidenceKey: string;
  /** The agency of the person then: its own policy goes before the national one. */
  readonly agencyId: UnitId;
  readonly formId: number;
  /** Date of the certificate or completion: it decides the year and the policy. */
  readonly countedOn: CivilDate;
  readonly days: readonly LearningDay[];
  readonly international: boolean;
  /** JP of the curriculum; null when none was designed. */
  readonly designedJp: number | null;
  readonly levels: readonly { readonly competencyId: CompetencyId; readonly level: number }[];
}

/** The facts that still hold, by date then id, which is the order of counting. */
export function factsInOrder(facts: readonly LearningFact[]): LearningFact[] {
  return facts
    .filter((fact) => fact.kind !== 'REVERSAL')
    .sort((one, other) => compare(one.countedOn, other.countedOn) || compare(one.id, other.id));
}

export function reversedIds(facts: readonly LearningFact[]): Set<LedgerEntryId> {
  return new Set(facts.flatMap((fact) => fact.reversesEntryId ?? []));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
