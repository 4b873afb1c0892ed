import { Injectable, Logger } from '@nestjs/common';

import type { Tx } from '../database/tx';
import { FileRemoval } from './file-removal';

const DAY_MS = 86_400_000;
/** Bytes are stored before their row; after this long no row will come any more. */
const QUIET_MS = 7 * DAY_MS;
const BATCH = 500;
/** The first two digits of a hash: folders of the store. */
const PARTS = 256;

export const ORPHAN_ROUND_SECONDS = 300;

/** The part of the store whose turn it is at an instant (milliseconds since 1970). */
export const partAt = (now: number): string => (Math.floor(now / 1_000 / ORPHAN_ROUND_SECONDS) % PARTS).toString(16).padStart(2, '0');

/** By agreement a column that keeps a stored file is a text called `sha256` or `<which>_sha256`, so no folder has to be asked. */
const KEEPING_COLUMNS = `
  select format('%I.%I', n.nspname, c.relname) as "table", quote_ident(a.attname) as "column"
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
    join pg_namespace n on n.oid = c.relnamespace and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_temp%'
   where a.attname ~ '(^|_)sha256$' and a.atttypid = 'text'::regtype and a.attnum > 0 and not a.attisdropped
   order by 1, 2`;

/** Files of which no row speaks: bytes whose transaction never committed, or whose row has let go of them. */
@Injectable()
export class OrphanFiles {
  private readonly logger = new Logger(OrphanFiles.name);

  constructor(private readonly removal: FileRemoval) {}

  /** Sweeps the part of the store whose turn it is: a round is short, and all parts come around within a day. */
  sweepTurn(tx: Tx): Promise<{ removed: number; drafts: number }> {
    return this.sweep(tx, partAt(Date.now()));
  }

  /**
   * Removes the orphans of one part of the store, and half-written bytes of killed processes.
   * @param part the first two digits of the hashes
   * @returns how many files and drafts
   */
  async sweep(tx: Tx, part: string): Promise<{ removed: number; drafts: number }> {
    const columns = await tx.query<{ table: string; column: string }>(KEEPING_COLUMNS);
    const swept = { removed: 0, drafts: await this.removal.discardQuiet(QUIET_MS) };
    let batch: string[] = [];
    for await (const sha256 of this.removal.quietFiles(part, QUIET_MS)) {
      batch.push(sha256);
      if (batch.length < BATCH) continue;
      swept.removed += await this.removeUnkept(tx, columns, batch);
      batch = [];
    }
    swept.removed += await this.removeUnkept(tx, columns, batch);
    if (swept.removed + swept.drafts > 0) this.logger.log(swept, 'orphaned files removed');
    return swept;
  }

  private async removeUnkept(tx: Tx, columns: readonly { table: string; column: string }[], hashes: readonly string[]): Promise<number> {
    if (hashes.length === 0) return 0;
    const questions = columns.map(({ table, column }) => `select ${column} as sha256 from ${table} where ${column} = any ($1::text[])`);
    const kept = new Set((await tx.query<{ sha256: string }>(questions.join(' union '), [hashes])).map(({ sha256 }) => sha256));
    let removed = 0;
    for (const sha256 of hashes) if (!kept.has(sha256) && (await this.removal.removeQuiet(sha256, QUIET_MS))) removed += 1;
    return removed;
  }
}
