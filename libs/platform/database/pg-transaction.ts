import type { AuditAction, EventName, EventPayloads } from '@piawai/contracts';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

import { requestContext } from '../logging/request-context';
import { prepared } from './prepared-statements';
import type { AuditDetails, AuditSubject, Tx } from './tx';
import { newId } from './uuid';

interface PendingEvent {
  readonly id: string;
  readonly name: EventName;
  readonly payload: unknown;
  readonly requestId: string;
}

interface PendingAudit {
  readonly id: string;
  readonly action: AuditAction;
  readonly subject: AuditSubject;
  readonly details: AuditDetails;
}

/** A transaction on one connection; events and audit rows are gathered and written once, before the commit. */
export class PgTransaction implements Tx {
  private readonly events: PendingEvent[] = [];
  private readonly audits: PendingAudit[] = [];

  constructor(
    readonly manager: EntityManager,
    private readonly client: PoolClient,
    readonly now: Date,
  ) {}

  async query<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.client.query(prepared(sql, params));
    return result.rows as Row[];
  }

  publish<E extends EventName>(event: E, payload: EventPayloads[E]): void {
    this.events.push({ id: newId(), name: event, payload, requestId: requestContext().requestId });
  }

  audit(action: AuditAction, subject: AuditSubject, details: AuditDetails = {}): void {
    this.audits.push({ id: newId(), action, subject, details });
  }

  /** Sends what was gathered, one statement each and both before it returns; called once, just before the commit. */
  flush(): Promise<unknown> {
    return Promise.all([this.events.length > 0 && this.writeEvents(), this.audits.length > 0 && this.writeAudits()]);
  }

  private writeEvents(): Promise<unknown> {
    return this.query(
      `insert into platform.outbox_event (id, name, payload, request_id, occurred_at)
       select e.id, e.name, e.payload, e.request_id, $5
       from unnest($1::uuid[], $2::text[], $3::jsonb[], $4::text[]) as e(id, name, payload, request_id)`,
      [
        this.events.map((event) => event.id),
        this.events.map((event) => event.name),
        this.events.map((event) => JSON.stringify(event.payload)),
        this.events.map((event) => event.requestId),
        this.now,
      ],
    );
  }

  private writeAudits(): Promise<unknown> {
    const { requestId, accountId } = requestContext();
    return this.query(
      `insert into platform.audit_entry (id, action, subject_kind, subject_id, details, account_id, request_id, at)
       select a.id, a.action, a.kind, a.subject, a.details, $6, $7, $8
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::jsonb[]) as a(id, action, kind, subject, details)`,
      [
        this.audits.map((entry) => entry.id),
        this.audits.map((entry) => entry.action),
        this.audits.map((entry) => entry.subject.kind),
        this.audits.map((entry) => entry.subject.id),
        this.audits.map((entry) => JSON.stringify(entry.details)),
        accountId ?? null,
        requestId,
        this.now,
      ],
    );
  }
}
