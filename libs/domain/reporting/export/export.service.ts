import { Injectable } from '@nestjs/common';
import { DomainError, type ExportId, type Scope } from '@piawai/contracts';
import { OrganisationReader } from '@piawai/domain/organisation';
import type { StoredFile } from '@piawai/platform/files/file-store';
import type { Tx } from '@piawai/platform/database/tx';

import { seesWholeNip } from '../completion/completion-report.reader';
import { type ExportFilter, type ExportFormat, type ExportKind, type ExportManifest, hasFormat, isReproducible, type KeptScope } from './export-kinds';
import { type FrozenReach, freezeReach } from './frozen-reach';
import { assertCovers } from './kept-reaches';

/** Hours for which a finished file can be downloaded. */
const DOWNLOAD_HOURS = 24;

export interface OrderExport {
  /** Made by the caller: ordering twice with one id is one order. */
  readonly id: ExportId;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly filter: ExportFilter;
  /** Facts recorded until an earlier instant, within the units of today; none = now. */
  readonly factsUntil?: Date | undefined;
  /** An own earlier order of the same report: its facts once more, with its instant, units and people. */
  readonly repeats?: ExportId | undefined;
}

/** Which facts a file holds. */
interface OrderedFacts {
  readonly scope: KeptScope;
  readonly reach: FrozenReach;
  readonly factsUntil: Date | null;
}

/** Orders of exports and what becomes of them. */
@Injectable()
export class ExportService {
  constructor(private readonly organisation: OrganisationReader) {}

  /** Orders a file; the job that writes it follows the event. */
  async orderExport(tx: Tx, order: OrderExport, scope: Scope): Promise<void> {
    const { id, kind, format, filter, factsUntil, repeats } = order;
    const { accountId, agencyId, on } = scope.actor;
    if (!hasFormat(kind, format)) throw new DomainError('platform.invalid_input', { fields: { format: ['not for this kind'] } });
    const { zone } = await this.organisation.settingsOf(agencyId, on, tx);
    const facts = repeats ? await this.factsOf(tx, repeats, order, scope) : await factsToday(tx, order, scope);
    const inserted = await tx.query(
      `insert into reporting.export (id, account_id, agency_id, kind, format, filter, scope, reach, full_nip, zone, repeats, asked_until, ordered_at)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8::jsonb, $9, $10, $11, $12, $13) on conflict (id) do nothing returning id`,
      [
        id, accountId, agencyId, kind, format, JSON.stringify(filter), JSON.stringify(facts.scope), JSON.stringify(facts.reach), seesWholeNip(scope), zone,
        repeats ?? null, factsUntil ?? null, tx.now,
      ],
    );
    if (!inserted[0]) return this.assertSame(tx, order, accountId);
    if (facts.factsUntil) await this.goBackTo(tx, id, facts.factsUntil);
    tx.publish('reporting.export_requested', { exportId: id, accountId });
    tx.audit('reporting.export_ordered', { kind: 'export', id }, { exportKind: kind, format });
  }

  /**
   * A (new) try begins and writes under `draft`; nothing for a file that is there already.
   * @returns the draft of an earlier try that was interrupted
   */
  async beginWriting(tx: Tx, id: ExportId, draft: string): Promise<string | null> {
    const [begun] = await tx.query<{ left: string | null }>(
      `update reporting.export set state = 'RUNNING', rows_done = 0, rows_total = null, draft = $2 where id = $1 and expires_at is null returning old.draft as "left"`,
      [id, draft],
    );
    return begun?.left ?? null;
  }

  async noteProgress(tx: Tx, id: ExportId, rowsDone: number, rowsTotal: number): Promise<void> {
    await tx.query(`update reporting.export set rows_done = $2, rows_total = $3 where id = $1 and state = 'RUNNING'`, [id, rowsDone, rowsTotal]);
  }

  /** A try failed; not said when a later try has begun. */
  async noteFailure(tx: Tx, id: ExportId, draft: string): Promise<void> {
    await tx.query(`update reporting.export set state = 'FAILED' where id = $1 and state = 'RUNNING' and draft = $2`, [id, draft]);
  }

  /** The file is there; it can be downloaded for a day. */
  async finishExport(tx: Tx, id: ExportId, file: StoredFile, manifest: ExportManifest): Promise<void> {
    const ready = await tx.query(
      `update reporting.export set state = 'READY', draft = null, sha256 = $2, bytes = $3, manifest = $4::jsonb, rows_done = $5, rows_total = $5, ready_at = $6, expires_at = $7
       where id = $1 and expires_at is null returning id`,
      [id, file.sha256, file.bytes, JSON.stringify(manifest), manifest.rows, tx.now, new Date(tx.now.getTime() + DOWNLOAD_HOURS * 3_600_000)],
    );
    if (ready.length > 0) tx.publish('reporting.export_written', { exportId: id });
  }

  /** The instant of the order is the clock of the database, as `recorded_at` is; only an earlier one can be asked for. */
  private async goBackTo(tx: Tx, id: ExportId, factsUntil: Date): Promise<void> {
    const earlier = await tx.query('update reporting.export set facts_until = $2 where id = $1 and facts_until >= $2 returning id', [id, factsUntil]);
    if (earlier.length === 0) throw new DomainError('platform.invalid_input', { fields: { factsUntil: ['in the future'] } });
  }

  /**
   * The facts of an own earlier order.
   * @throws platform.not_found for another's, reporting.reach_narrowed when the scope covers its reaches no more,
   *   platform.invalid_input when it is another report or one of live rows
   */
  private async factsOf(tx: Tx, earlierId: ExportId, { kind, filter }: OrderExport, scope: Scope): Promise<OrderedFacts> {
    const [earlier] = await tx.query<OrderedFacts & { same: boolean }>(
      `select scope, reach, facts_until as "factsUntil", kind = $3 and filter = $4::jsonb and reach is not null as same
       from reporting.export where id = $1 and account_id = $2`,
      [earlierId, scope.actor.accountId, kind, JSON.stringify(filter)],
    );
    if (!earlier) throw new DomainError('platform.not_found');
    if (!earlier.same || !isReproducible(kind, filter)) throw new DomainError('platform.invalid_input', { fields: { repeats: ['not the same report'] } });
    await assertCovers((sql, params) => tx.query(sql, params), scope, earlier.scope.reaches);
    return earlier;
  }

  private async assertSame(tx: Tx, { id, kind, format, filter, factsUntil, repeats }: OrderExport, accountId: string): Promise<void> {
    const same = await tx.query(
      `select from reporting.export where id = $1 and account_id = $2 and kind = $3 and format = $4 and filter = $5::jsonb
         and asked_until is not distinct from $6::timestamptz and repeats is not distinct from $7::uuid`,
      [id, accountId, kind, format, JSON.stringify(filter), factsUntil ?? null, repeats ?? null],
    );
    if (same.length === 0) throw new DomainError('platform.different_repeat');
  }
}

async function factsToday(tx: Tx, { filter, factsUntil }: OrderExport, scope: Scope): Promise<OrderedFacts> {
  const reach = await freezeReach(tx, scope, filter.unitId ?? null);
  return { scope: { on: scope.actor.on, reaches: scope.reaches }, reach, factsUntil: factsUntil ?? null };
}
