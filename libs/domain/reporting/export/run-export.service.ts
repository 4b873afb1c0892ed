import { Injectable } from '@nestjs/common';
import type { ExportId } from '@piawai/contracts';
import { reachKey } from '@piawai/domain/accounts/rules';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';
import { FileStore } from '@piawai/platform/files/file-store';

import { RecapWriter } from '../recap/recap-writer';
import { type ExportManifest, type ExportOrder, isReproducible, type WrittenRows } from './export-kinds';
import { ExportReader } from './export.reader';
import { ExportService } from './export.service';
import { ExportWriter, keptScope } from './export-writer';
import { awaitOlderWriters } from './older-writers';

/** A written file with what it says about itself; null when it was there already. */
export type WrittenExport = { readonly manifest: ExportManifest } | null;

/** Writes an ordered file and notes how far it is. */
@Injectable()
export class RunExportService {
  constructor(
    private readonly database: Database,
    private readonly reader: ExportReader,
    private readonly exports: ExportService,
    private readonly writer: ExportWriter,
    private readonly recaps: RecapWriter,
    private readonly files: FileStore,
  ) {}

  /** Writes the file, outside of any transaction of ours; may be run again after an interruption. */
  async writeExport(id: ExportId): Promise<WrittenExport> {
    const order = await this.reader.orderOf(id);
    if (!order) return null;
    const draft = newId();
    const left = await this.database.transaction((tx) => this.exports.beginWriting(tx, id, draft));
    // What a killed worker has half-written is nobody's.
    if (left) await this.files.discard(left);
    try {
      return { manifest: manifestOf(order, await this.write(order, draft)) };
    } catch (error) {
      await this.database.transaction((tx) => this.exports.noteFailure(tx, id, draft));
      throw error;
    }
  }

  async finishExport(tx: Tx, id: ExportId, written: WrittenExport): Promise<void> {
    if (written) await this.exports.finishExport(tx, id, written.manifest, written.manifest);
  }

  private async write(order: ExportOrder, draft: string): Promise<WrittenRows> {
    if (order.kind === 'JP_RECAP') return this.recaps.write(order, keptScope(order));
    if (isReproducible(order.kind, order.filter)) await awaitOlderWriters(this.database);
    return this.writer.write(order, draft, (done, total) => this.database.transaction((tx) => this.exports.noteProgress(tx, order.id, done, total)));
  }
}

function manifestOf(order: ExportOrder, file: WrittenRows): ExportManifest {
  return {
    order: order.id,
    kind: order.kind,
    format: order.format,
    filter: order.filter,
    scope: order.scope.reaches.map(reachKey),
    factsUntil: order.factsUntil.toISOString(),
    zone: order.zone,
    rows: file.rows,
    ...(file.withoutSiasnId === undefined ? {} : { withoutSiasnId: file.withoutSiasnId }),
    sha256: file.sha256,
    bytes: file.bytes,
    nip: order.fullNip ? 'whole' : 'last four digits',
    facts: isReproducible(order.kind, order.filter) ? 'reproducible' : 'live',
    labels: 'current',
  };
}
