import { Injectable } from '@nestjs/common';
import { type CivilDate, type CompletionId, DomainError, type EnrolmentId, type EventId, type LedgerEntryId, type Scope } from '@piawai/contracts';
import { CertificateReader, type CertificateSummary } from '@piawai/domain/certificates';
import { type EnrolmentTrace, LearningReader } from '@piawai/domain/learning';
import { personScopeCondition } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';
import { type TraceVerdict, traceVerdict } from './trace-verdict.rules';
import { type TracedRule, tracedRules } from './traced-rules.rules';

/** One event of the chain, with one of its jobs; without a job it was not handed on yet, or nobody follows it. */
export interface TracedDelivery {
  readonly eventId: EventId;
  readonly event: string;
  readonly occurredAt: Date;
  readonly job: string | null;
  readonly state: 'pending' | 'done' | 'refused' | 'parked' | null;
  readonly tries: number | null;
  /** Code or kind of the last error. */
  readonly lastError: string | null;
  /** Of the next try, while pending. */
  readonly dueAt: Date | null;
  readonly settledAt: Date | null;
}

export interface TracedEntry {
  readonly entryId: LedgerEntryId;
  readonly kind: 'COMPLETION' | 'REVERSAL';
  readonly completedOn: CivilDate;
  readonly designedJp: number | null;
  readonly year: number | null;
  readonly countedJp: number | null;
  readonly recordedAt: Date;
}

/** Why somebody has, or has not, what a course gives: from the rule down to the try of each job. */
export interface Trace {
  readonly verdict: TraceVerdict;
  readonly learning: EnrolmentTrace;
  readonly rules: readonly TracedRule[];
  readonly deliveries: readonly TracedDelivery[];
  readonly certificates: readonly CertificateSummary[];
  readonly entries: readonly TracedEntry[];
}

const DELIVERIES = `
  select e.id as "eventId", e.name as event, e.occurred_at as "occurredAt", d.consumer as job, d.state, d.tries, d.last_error as "lastError",
         case when d.state = 'pending' then d.due_at end as "dueAt", d.settled_at as "settledAt"
    from platform.outbox_event e
    left join platform.delivery d on d.event_id = e.id
   where e.payload->>'completionId' = $1
   order by e.id, d.consumer`;

const ENTRIES = `
  select l.id as "entryId", l.kind, l.completed_on as "completedOn", l.designed_jp as "designedJp", a.year, a.counted as "countedJp",
         l.recorded_at as "recordedAt"
    from competency.ledger_entry l
    left join competency.jp_award a on a.entry_id = l.id
   where l.employee_id = $1 and (l.completion_id = $2 or exists (
           select from competency.ledger_entry o where o.employee_id = l.employee_id and o.id = l.reverses_entry_id and o.completion_id = $2))
   order by l.recorded_at, l.id`;

/** Scoped by person: one's own enrolments, or those in the units that a helpdesk answers for. */
@Injectable()
export class TraceReader {
  constructor(
    private readonly database: Database,
    private readonly learning: LearningReader,
    private readonly certificates: CertificateReader,
  ) {}

  /** @throws platform.not_found outside of the scope, too */
  async trace(scope: Scope, enrolmentId: EnrolmentId): Promise<Trace> {
    const within = personScopeCondition(scope, { employee: 'e.employee_id', unit: 'e.unit_id' }, 2);
    const [seen] = await this.database.read(`select e.id from learning.enrolment e where e.id = $1 and ${within.sql}`, [enrolmentId, ...within.params]);
    const learning = seen && (await this.learning.enrolmentTrace(enrolmentId));
    if (!learning) throw new DomainError('platform.not_found');
    const [deliveries, certificates, entries] = await this.afterwards(learning);
    const completed = learning.completion !== null && learning.completion.annulledAt === null;
    return {
      verdict: verdictOf(learning, deliveries, certificates, entries),
      learning, rules: tracedRules({ ...learning, completed }), deliveries, certificates, entries,
    };
  }

  private afterwards({ employeeId, completion }: EnrolmentTrace): Promise<[TracedDelivery[], CertificateSummary[], TracedEntry[]]> {
    if (!completion) return Promise.resolve([[], [], []]);
    const id: CompletionId = completion.completionId;
    return Promise.all([
      this.database.read<TracedDelivery>(DELIVERIES, [id]),
      this.certificates.ofCompletion(id),
      this.database.read<TracedEntry>(ENTRIES, [employeeId, id]),
    ]);
  }
}

function verdictOf(
  learning: EnrolmentTrace,
  deliveries: readonly TracedDelivery[],
  certificates: readonly CertificateSummary[],
  entries: readonly TracedEntry[],
): TraceVerdict {
  const [newest] = certificates;
  return traceVerdict({
    state: learning.state,
    missing: learning.missing,
    completesOn: learning.completesOn,
    jp: learning.jp,
    dailyJpCap: learning.rules.dailyJpCap,
    completion: learning.completion && { annulled: learning.completion.annulledAt !== null },
    certificate: newest ? { state: newest.state, hasFile: newest.sha256 !== null, waitsForSignature: newest.signature === 'WAITING' } : null,
    countedJp: entries.find(({ kind }) => kind === 'COMPLETION')?.countedJp ?? null,
    deliveries,
  });
}
