import { Readable } from 'node:stream';

import { Injectable } from '@nestjs/common';
import { type Actor, type CourseId, DomainError, type FileId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import { FileStore, type StoredFile } from '@piawai/platform/files/file-store';

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

/** Large files part by part: a lost line costs one part, never the whole film. */
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
  async receivePart(actor: Actor, courseId: CourseId, uploadId: string, offset: number, part: StoredFile): Promise<UploadState> {
    await this.row(actor, courseId, uploadId);
    await this.database.transaction((tx) =>
      tx.query(
        `update catalogue.upload set received = received + $3, parts = parts || $4::text
          where id = $1 and received = $2 and received + $3 <= bytes`,
        [uploadId, offset, part.bytes, part.sha256],
      ),
    );
    return this.stateOf(actor, uploadId, await this.row(actor, courseId, uploadId));
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
    const stored = await this.store.save(Readable.from(this.joined(row.parts)));
    const file = await this.files.keepFile(actor, row.course_id, row.name, stored);
    await this.database.transaction((tx) => tx.query('update catalogue.upload set file_id = $2 where id = $1 and file_id is null', [uploadId, file.id]));
    return { received: row.received, file };
  }

  private async *joined(parts: readonly string[]): AsyncGenerator<Buffer> {
    for (const part of parts) yield* this.store.read(part) as AsyncIterable<Buffer>;
  }
}
