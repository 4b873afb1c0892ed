import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

import { Injectable } from '@nestjs/common';
import { type Actor, type CourseId, DomainError, type FileId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';
import { FileStore, type IncomingFile } from '@piawai/platform/files/file-store';

import { lockOwnDraft } from '../course/open-version';
import { LARGEST_FILE } from './accepted-file.rules';
import { type CourseFile, CourseFileService } from './course-file.service';

export interface BeginUpload {
  /** Made by the client: asking again tells how far it came. */
  readonly id: string;
  readonly name: string;
  /** Size of the whole file. */
  readonly bytes: number;
}

/** How far an upload came; `file` once it is whole. */
export interface UploadState {
  readonly received: number;
  readonly file: CourseFile | null;
}

interface UploadRow {
  course_id: CourseId;
  name: string;
  bytes: number;
  received: number;
  parts: string[];
  file_id: FileId | null;
}

const KEPT_HOURS = 24;
const ENDED_PER_RUN = 50;

/** Large files part by part: a lost line or a closed window costs one part, never the whole film. An unfinished one is kept for a day. */
@Injectable()
export class UploadService {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly files: CourseFileService,
  ) {}

  /** Begins an upload, or tells where it stands. @throws platform.too_large, platform.different_repeat */
  async beginUpload(actor: Actor, courseId: CourseId, command: BeginUpload): Promise<UploadState> {
    if (command.bytes > LARGEST_FILE) throw new DomainError('platform.too_large');
    await this.database.transaction(async (tx) => {
      await lockOwnDraft(tx, actor, courseId);
      await tx.query(
        `insert into catalogue.upload (id, course_id, name, bytes, received, parts, started_by, started_at)
         values ($1, $2, $3, $4, 0, '{}', $5, $6) on conflict do nothing`,
        [command.id, courseId, command.name, command.bytes, actor.accountId, tx.now],
      );
    });
    const row = await this.row(actor, courseId, command.id);
    if (row.bytes !== command.bytes || row.name !== command.name) throw new DomainError('platform.different_repeat');
    return this.stateOf(actor, command.id, row);
  }

  /**
   * Adds one part at its place. A part that is there already, or one that comes too early, changes nothing:
   * the answer says where to go on. With the last part the file is put together and looked at.
   */
  async receivePart(actor: Actor, courseId: CourseId, uploadId: string, offset: number, part: IncomingFile): Promise<UploadState> {
    const taken = await this.takePart(actor, courseId, uploadId, offset, part).catch(async (error: unknown) => {
      await this.store.discard(part.name);
      throw error;
    });
    if (!taken) await this.store.discard(part.name);
    return this.stateOf(actor, uploadId, await this.row(actor, courseId, uploadId));
  }

  /** Drops uploads that were begun more than a day ago, finished or not, together with their parts. @returns how many */
  async endOld(tx: Tx): Promise<number> {
    const ended = await tx.query<{ parts: string[] }>(
      `delete from catalogue.upload where id in (
         select id from catalogue.upload where started_at < $1 order by started_at limit ${ENDED_PER_RUN} for update skip locked)
       returning parts`,
      [new Date(tx.now.getTime() - KEPT_HOURS * 3_600_000)],
    );
    for (const part of ended.flatMap(({ parts }) => parts)) await this.store.discard(part);
    return ended.length;
  }

  private async takePart(actor: Actor, courseId: CourseId, uploadId: string, offset: number, part: IncomingFile): Promise<boolean> {
    await this.row(actor, courseId, uploadId);
    const taken = await this.database.transaction((tx) =>
      tx.query(
        `update catalogue.upload set received = received + $3, parts = parts || $4::text
          where id = $1 and received = $2 and received + $3 <= bytes and file_id is null returning id`,
        [uploadId, offset, part.bytes, part.name],
      ),
    );
    return taken.length > 0;
  }

  private async row(actor: Actor, courseId: CourseId, uploadId: string): Promise<UploadRow> {
    const [row] = await this.database.read<UploadRow>(
      'select course_id, name, bytes, received, parts, file_id from catalogue.upload where id = $1 and course_id = $2 and started_by = $3',
      [uploadId, courseId, actor.accountId],
    );
    if (!row) throw new DomainError('platform.not_found');
    return row;
  }

  private async stateOf(actor: Actor, uploadId: string, row: UploadRow): Promise<UploadState> {
    if (row.received < row.bytes) return { received: row.received, file: null };
    if (row.file_id) return { received: row.received, file: await this.files.fileFor(actor, row.file_id) };
    const incoming = await this.store.receive(Readable.from(this.joined(row.parts)));
    const file = await this.files.keepFile(actor, row.course_id, row.name, incoming);
    await this.database.transaction((tx) => tx.query('update catalogue.upload set file_id = $2 where id = $1 and file_id is null', [uploadId, file.id]));
    return { received: row.received, file };
  }

  private async *joined(parts: readonly string[]): AsyncGenerator<Buffer> {
    for (const part of parts) yield* createReadStream(this.store.incomingPath(part)) as AsyncIterable<Buffer>;
  }
}
