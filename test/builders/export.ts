import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

import type { Scope } from '@piawai/contracts';
import { LogoService, OrganisationReader } from '@piawai/domain/organisation';
import { CompletionReportReader, DashboardReader, ExpireExportsService, ExportReader, ExportService, type OrderExport, PeopleStandingReader, RunExportService } from '@piawai/domain/reporting';
import { ExportWriter } from '@piawai/domain/reporting/export/export-writer';
import { RecapReader } from '@piawai/domain/reporting/recap/recap.reader';
import { RecapWriter } from '@piawai/domain/reporting/recap/recap-writer';
import { newId } from '@piawai/platform/database/uuid';
import { FileRemoval } from '@piawai/platform/files/file-removal';
import { FileStore } from '@piawai/platform/files/file-store';

import type { TestDatabase } from '../environment/database';
import { accountServices } from './account';

/** The services of reporting on a test database, put together as the module does, but for the process of its own in which files are written. */
export async function reportingServices(db: TestDatabase, givenFolder?: string) {
  const { database, clock } = db;
  const filesFolder = givenFolder ?? (await mkdtemp(join(tmpdir(), 'piawai-files-')));
  const config = { ...accountServices(db).config, filesFolder } as ConstructorParameters<typeof FileStore>[0];
  const files = new FileStore(config);
  const organisation = new OrganisationReader(database, clock);
  const exports = new ExportService(organisation);
  const reader = new ExportReader(database, clock);
  const recapWriter = new RecapWriter(new RecapReader(database), organisation, files, new LogoService(database, files));
  const running = new RunExportService(database, reader, exports, new ExportWriter(database, files), recapWriter, files);
  const expiry = new ExpireExportsService(new FileRemoval(config, files));
  const report = new CompletionReportReader(database);
  return { files, filesFolder, exports, reader, running, expiry, report, dashboard: new DashboardReader(database, report), people: new PeopleStandingReader(database) };
}

/** Orders an export, writes it as the job would, and reads the file back. */
export async function anExport(db: TestDatabase, scope: Scope, order: Omit<OrderExport, 'id'>) {
  const { files, exports, reader, running } = await reportingServices(db);
  const id = newId();
  await db.database.transaction((tx) => exports.orderExport(tx, { id, ...order }, scope));
  const written = await running.writeExport(id);
  await db.database.transaction((tx) => running.finishExport(tx, id, written));
  const listed = await reader.one(scope, id);
  const file = await reader.fileOf(scope, id);
  return { id, listed, file, bytes: await buffer(files.read(file.sha256)) };
}
