import { Injectable } from '@nestjs/common';
import { type AccountId, DomainError, type ExportId, type Scope } from '@piawai/contracts';
import { civilDateIn } from '@piawai/platform/clock/civil-date';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

import { seesWholeNip } from '../completion/completion-report.reader';
import { type ExportFilter, type ExportFormat, type ExportKind, type ExportManifest, type ExportOrder, fileNameOf, type KeptScope, mediaTypeOf } from './export-kinds';
import { assertCovers } from './kept-reaches';

/** An order as its orderer sees it. */
export interface ListedExport {
  readonly id: ExportId;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly filter: ExportFilter;
  readonly state: 'ORDERED' | 'RUNNING' | 'READY' | 'FAILED' | 'EXPIRED';
  readonly rowsDone: number;
  readonly rowsTotal: number | null;
  readonly bytes: number | null;
  readonly manifest: ExportManifest | null;
  readonly orderedAt: Date;
  readonly expiresAt: Date | null;
}

/** Where the bytes of a finished export lie and how to hand them out. */
export interface ExportFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly name: string;
  readonly mediaType: string;
}

type FileRow = { kind: ExportKind; format: ExportFormat; sha256: string | null; bytes: number; zone: string; facts_until: Date; expires_at: Date | null };

const LISTED = `id, kind, format, filter, case when state = 'READY' and expires_at <= $2 then 'EXPIRED' else state end as state,
  rows_done as "rowsDone", rows_total as "rowsTotal", bytes, manifest, ordered_at as "orderedAt", expires_at as "expiresAt"`;

/** Exports by their orderer: nobody sees or downloads another's. */
@Injectable()
export class ExportReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Own orders, the newest first. */
  async ofAccount(accountId: AccountId, page: { limit: number; after?: string | undefined }): Promise<Page<ListedExport>> {
    const before = page.after ? decodeCursor(page.after, 1)[0] : null;
    const rows = await this.database.read<ListedExport>(
      `select ${LISTED} from reporting.export where account_id = $1 and ($3::uuid is null or id < $3) order by id desc limit $4`,
      [accountId, this.clock.now(), before, page.limit + 1],
    );
    return pageOf(rows, page.limit, (row) => [row.id]);
  }

  /** @throws reporting.reach_narrowed when the orderer may no longer see what the file holds */
  async one(scope: Scope, id: ExportId): Promise<ListedExport> {
    const { accountId } = scope.actor;
    const [row] = await this.database.read<ListedExport>(`select ${LISTED} from reporting.export where account_id = $1 and id = $3`, [accountId, this.clock.now(), id]);
    if (!row) throw new DomainError('platform.not_found');
    await this.assertStillSeen(scope, id);
    return row;
  }

  /**
   * The file of a finished order, for a day and for its orderer only.
   * @throws reporting.reach_narrowed when the orderer may no longer see what it holds
   */
  async fileOf(scope: Scope, id: ExportId): Promise<ExportFile> {
    const [row] = await this.database.read<FileRow>(
      'select kind, format, sha256, bytes, zone, facts_until, expires_at from reporting.export where account_id = $1 and id = $2',
      [scope.actor.accountId, id],
    );
    if (!row) throw new DomainError('platform.not_found');
    await this.assertStillSeen(scope, id);
    if (!row.expires_at) throw new DomainError('reporting.export_not_ready');
    if (!row.sha256 || row.expires_at <= this.clock.now()) throw new DomainError('reporting.export_expired');
    return { sha256: row.sha256, bytes: row.bytes, name: fileNameOf(row.kind, row.format, civilDateIn(row.zone, row.facts_until)), mediaType: mediaTypeOf(row.format) };
  }

  /** What the writing job needs to know; null once the file was written. */
  async orderOf(id: ExportId): Promise<ExportOrder | null> {
    const [row] = await this.database.read<ExportOrder>(
      `select id, account_id as "accountId", agency_id as "agencyId", kind, format, filter, scope, reach, full_nip as "fullNip", zone, facts_until as "factsUntil"
       from reporting.export where id = $1 and expires_at is null`,
      [id],
    );
    return row ?? null;
  }

  private async assertStillSeen(scope: Scope, id: ExportId): Promise<void> {
    const [order] = await this.database.read<{ kept: KeptScope; fullNip: boolean }>('select scope as kept, full_nip as "fullNip" from reporting.export where id = $1', [id]);
    if (order!.fullNip && !seesWholeNip(scope)) throw new DomainError('reporting.reach_narrowed');
    await assertCovers((sql, params) => this.database.read(sql, params), scope, order!.kept.reaches);
  }
}
