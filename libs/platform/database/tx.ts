import type { AuditAction, EventName, EventPayloads } from '@piawai/contracts';
import type { EntityManager } from 'typeorm';

/** What an audit row is about: a kind of thing and its id. */
export interface AuditSubject {
  readonly kind: string;
  readonly id: string;
}

/** Ids, codes and numbers only: an audit row is never erased, so it holds no personal data. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;

/** One transaction: the only way to write, to emit an event and to leave an audit row. */
export interface Tx {
  /** For entities. */
  readonly manager: EntityManager;
  /** The Clock's instant at the start of the transaction. */
  readonly now: Date;
  /** Runs one statement, prepared once per connection; statements sent without waiting run in the order of the calls. */
  query<Row extends object = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** The event is kept or lost together with the change that it reports. */
  publish<E extends EventName>(event: E, payload: EventPayloads[E]): void;
  audit(action: AuditAction, subject: AuditSubject, details?: AuditDetails): void;
}
