import { Injectable } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import { FileStore } from '@piawai/platform/files/file-store';
import type { PoolClient } from 'pg';

import { reachToday } from '../completion/facts-reach';
import { copyCsv, copySheetRows, readLabels, type RowSource, withLiterals } from '../spreadsheet/copy-sql';
import type { Labels, SheetColumn } from '../spreadsheet/sheet-column';
import { sharedTexts } from '../spreadsheet/sheet-rows';
import { SHEET_TAIL, sheetHead, workbookParts } from '../spreadsheet/workbook-parts';
import { type ZipEntry, zipStream } from '../spreadsheet/zip-stream';
import { completionColumns, completionRows } from './completion-columns';
import type { ExportOrder, WrittenRows } from './export-kinds';
import { reachOf } from './frozen-reach';
import { EXPORT_APPLICATION } from './older-writers';
import { peopleColumns, peopleRows } from './people-columns';
import { SIASN_COURSE_COLUMNS, SIASN_TRAINING_COLUMNS, siasnCourseRows, siasnTrainingRows } from './siasn-columns';

/** Called now and then with the rows written so far and the rows in all. */
export type Progress = (done: number, total: number) => Promise<void>;

interface Sheet {
  readonly columns: readonly SheetColumn[];
  readonly rows: RowSource;
}

type LabelledSheet = Sheet & { readonly labels: Labels };

const PROGRESS_MS = 500;
/** Texts are looked up row by row and remembered: a hash join would be as quick, but a million wide rows had to be sorted after it. */
const SETTINGS = `set local application_name = '${EXPORT_APPLICATION}'; set local jit = off; set local enable_hashjoin = off; set local work_mem = '64MB'`;

/** Writes the rows of a report to a file in one snapshot and in constant memory: COPY carries them. */
@Injectable()
export class ExportWriter {
  /** Excel ends at 1,048,576 rows, the heading among them. */
  rowsPerSheet = 1_000_000;

  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /** @param draft name of the bytes while they are written */
  async write(order: ExportOrder, draft: string, progress: Progress): Promise<WrittenRows> {
    const sheet = sheetOf(order);
    return this.database.snapshot(async (client) => {
      await client.query(SETTINGS);
      const [counted, own] = await Promise.all([client.query(withLiterals(client, sheet.rows.count, sheet.rows.params)), client.query('select pg_backend_pid() as pid')]);
      const { rows, withoutSiasnId } = counted.rows[0] as Pick<WrittenRows, 'rows' | 'withoutSiasnId'>;
      const earlier = { rows: 0 };
      const stop = this.watch(own.rows[0].pid as number, earlier, (done) => progress(Math.min(done, rows), rows));
      try {
        const labels = await readLabels(client, sheet.columns);
        const content = order.format === 'CSV' ? copyCsv(client, sheet.columns, sheet.rows, labels) : zipStream(this.workbook(client, { ...sheet, labels }, rows, earlier));
        return { ...(await this.files.save(content, draft)), rows, withoutSiasnId };
      } finally {
        await stop();
      }
    });
  }

  /** PostgreSQL itself says how many rows its COPY has sent; what is told never falls. @param earlier rows of the COPYs before it */
  private watch(pid: number, earlier: { readonly rows: number }, progress: (done: number) => Promise<void>): () => Promise<void> {
    let running = Promise.resolve();
    let most = 0;
    const look = async (): Promise<void> => {
      // Asked before: a COPY that ends meanwhile is not counted twice.
      const before = earlier.rows;
      const [copy] = await this.database.read<{ done: number }>('select tuples_processed as done from pg_stat_progress_copy where pid = $1', [pid]);
      if (copy) await progress((most = Math.max(most, before + copy.done)));
    };
    const timer = setInterval(() => {
      running = running.then(look).catch(() => undefined);
    }, PROGRESS_MS);
    return () => {
      clearInterval(timer);
      return running;
    };
  }

  /** @param earlier told the rows of the sheets that are done, for each has a COPY of its own */
  private async *workbook(client: PoolClient, { columns, rows, labels }: LabelledSheet, total: number, earlier: { rows: number }): AsyncGenerator<ZipEntry> {
    const limit = this.rowsPerSheet;
    const sheets = Math.max(1, Math.ceil(total / limit));
    const names = Array.from({ length: sheets }, (_, index) => (index === 0 ? 'Laporan' : `Laporan ${index + 1}`));
    const shared = { labels, texts: sharedTexts(columns, labels) };
    for (const [name, xml] of workbookParts(names, shared.texts.keys())) yield { name, content: one(xml) };
    for (let index = 0; index < sheets; index += 1) {
      earlier.rows = index * limit;
      const part = copySheetRows(client, columns, rows, shared, { limit, offset: earlier.rows });
      yield { name: `xl/worksheets/sheet${index + 1}.xml`, content: around(sheetHead(columns), part, SHEET_TAIL) };
    }
  }
}

function sheetOf(order: ExportOrder): Sheet {
  const reach = order.reach ? reachOf(order.reach) : reachToday(keptScope(order), order.filter.unitId ?? null);
  switch (order.kind) {
    case 'JP_PEOPLE':
      return { columns: peopleColumns(order), rows: peopleRows(order, keptScope(order)) };
    case 'SIASN_COURSES':
      return { columns: SIASN_COURSE_COLUMNS, rows: siasnCourseRows(order, reach) };
    case 'SIASN_TRAININGS':
      return { columns: SIASN_TRAINING_COLUMNS, rows: siasnTrainingRows(order, reach) };
    default:
      return { columns: completionColumns(order), rows: completionRows(order, reach) };
  }
}

/** The scope that the orderer held; the guard has checked it at the order and checks it again at the download. */
export function keptScope(order: ExportOrder): Scope {
  const actor = { accountId: order.accountId, agencyId: order.agencyId, on: order.scope.on };
  return { permission: 'reporting.export.order', actor, reaches: order.scope.reaches } as unknown as Scope;
}

async function* one(xml: string): AsyncGenerator<Buffer> {
  yield Buffer.from(xml);
}

async function* around(head: string, rows: AsyncIterable<Buffer>, tail: string): AsyncGenerator<Buffer> {
  yield Buffer.from(head);
  yield* rows;
  yield Buffer.from(tail);
}
