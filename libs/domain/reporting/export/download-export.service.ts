import type { Readable } from 'node:stream';

import { Injectable } from '@nestjs/common';
import type { ExportId, Scope } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import { FileStore } from '@piawai/platform/files/file-store';

import { type ExportFile, ExportReader } from './export.reader';

/** Hands a finished export to its orderer and notes it in the audit trail. */
@Injectable()
export class DownloadExportService {
  constructor(
    private readonly database: Database,
    private readonly reader: ExportReader,
    private readonly files: FileStore,
  ) {}

  async download(scope: Scope, id: ExportId): Promise<ExportFile & { readonly content: Readable }> {
    const file = await this.reader.fileOf(scope, id);
    await this.database.transaction(async (tx) => tx.audit('reporting.export_downloaded', { kind: 'export', id }));
    return { ...file, content: this.files.read(file.sha256) };
  }
}
