import { readFile } from 'node:fs/promises';

import { Injectable } from '@nestjs/common';
import { type Actor, type CourseId, DomainError, type FileId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import { newId } from '@piawai/platform/database/uuid';
import { FileStore, type StoredFile } from '@piawai/platform/files/file-store';

import { lockOwnDraft } from '../course/open-version';
import { reviewCondition } from '../course/review-scope';
import { judgeFile } from './accepted-file.rules';
import { mediaTypeOf } from './inspect-file';
import { PdfReader } from './pdf-reader';

export interface CourseFile {
  readonly id: FileId;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** Pages of a PDF, else 0. */
  readonly pages: number;
}

export interface ServedFile extends CourseFile {
  readonly sha256: string;
}


/** Files of a course: bytes are stored first, the row follows once their content was looked at. */
@Injectable()
export class CourseFileService {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly pdfs: PdfReader,
  ) {}

  /** Keeps an uploaded file for the author's draft. @throws catalogue.file_refused, platform.too_large */
  async keepFile(actor: Actor, courseId: CourseId, name: string, stored: StoredFile): Promise<CourseFile> {
    const path = this.store.path(stored.sha256);
    const mediaType = await mediaTypeOf(path);
    const verdict = judgeFile(mediaType, stored.bytes);
    if (verdict === 'TOO_LARGE') throw new DomainError('platform.too_large');
    if (verdict === 'KIND_REFUSED' || mediaType === null) throw new DomainError('catalogue.file_refused');
    const pages = mediaType === 'application/pdf' ? await this.pdfs.pages(await readFile(path)) : [];
    const id = newId();
    await this.database.transaction(async (tx) => {
      await lockOwnDraft(tx, actor, courseId);
      await tx.query(
        `insert into catalogue.course_file (id, course_id, sha256, bytes, name, media_type, pages, uploaded_at, uploaded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, courseId, stored.sha256, stored.bytes, name.slice(0, 200), mediaType, JSON.stringify(pages), tx.now, actor.accountId],
      );
    });
    return { id, name, bytes: stored.bytes, mediaType, pages: pages.length };
  }

  /** A file for whoever may see its course: everybody of the agency once it is published, before that author and reviewers. */
  async fileFor(actor: Actor, fileId: FileId): Promise<ServedFile> {
    const reviews = reviewCondition(actor, 4);
    const [file] = await this.database.read<ServedFile>(
      `select f.id, f.name, f.bytes, f.media_type as "mediaType", f.sha256, jsonb_array_length(f.pages) as pages
         from catalogue.course_file f
         join catalogue.course c on c.id = f.course_id
        where f.id = $1 and c.agency_id = $2 and (c.published_version_id is not null or c.author_account_id = $3 or ${reviews.sql})`,
      [fileId, actor.agencyId, actor.accountId, ...reviews.params],
    );
    if (!file) throw new DomainError('platform.not_found');
    return file;
  }
}
