import 'reflect-metadata';

import { Clock } from '@piawai/platform/clock/clock';
import { Config } from '@piawai/platform/config/config';
import { APPLICATION_ROLE } from '@piawai/platform/database/data-source';
import { Database } from '@piawai/platform/database/database';
import { FileStore } from '@piawai/platform/files/file-store';

import type { ExportOrder, WrittenRows } from './export-kinds';
import { ExportWriter } from './export-writer';

/** What the child is asked to write, named by its draft. */
export interface ExportTask {
  readonly draft: string;
  readonly order: ExportOrder;
}

export type ExportAnswer = { readonly draft: string } & ({ readonly done: number; readonly total: number } | { readonly written: WrittenRows } | { readonly error: Error });

/** Main of the process in which files are written, see `ExportProcess`: it takes tasks until its parent lets it go or is gone. */
function start(): void {
  process.on('disconnect', () => process.exit(0));
  // Whoever ends all processes at once lets the parent finish its jobs first.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => undefined);
  const config = new Config();
  const database = Database.connect({ url: config.databaseUrl, role: APPLICATION_ROLE, poolSize: 4, applicationName: 'export' }, new Clock());
  // The next task finds a new process, and perhaps a database.
  database.catch(() => process.exit(1));
  const answer = (given: ExportAnswer): void => void (process.connected && process.send?.(given));
  process.on('message', ({ draft, order }: ExportTask) => {
    const progress = async (done: number, total: number): Promise<void> => answer({ draft, done, total });
    database
      .then((connected) => new ExportWriter(connected, new FileStore(config)).write(order, draft, progress))
      .then((written) => answer({ draft, written }), (error: Error) => answer({ draft, error }));
  });
}

start();
