import { Injectable } from '@nestjs/common';
import { type Actor, type CourseId, DomainError, type FileId } from '@piawai/contracts';
import type { SqlCondition } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';
import { FileStore, type IncomingFile, type StoredFile } from '@piawai/platform/files/file-store';

import { lockOwnDraft } from '../course/open-version';
import { answerCondition } from '../course/review-scope';
import { isDocument, judgeFile } from './accepted-file.rules';
import { encodePicture } from './encode-picture';
import { mediaTypeOf } from './inspect-file';

export interface CourseFile {
  readonly id: FileId;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** The bytes to serve; a picture's small twin and a document's page are files of their own. */
export interface ServedFile extends CourseFile {
  readonly sha256: string;
}

/** What of a file is asked for: the whole, a picture for a phone, or a page of a document in one of its widths. */
export type FilePart = { readonly kind: 'WHOLE' } | { readonly kind: 'SMALL' } | { readonly kind: 'PAGE'; readonly page: number; readonly large: boolean };

interface KeptBytes extends StoredFile {
  readonly mediaType: string;
  readonly picture: { readonly width: number; readonly height: number; readonly small: StoredFile } | null;
}


/** Files of a course: bytes are stored first, the row follows once their content was looked at. */
@Injectable()
export class CourseFileService {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
  ) {}

  /**
   * Keeps an uploaded file for the author's draft; a picture is written anew, a document's pages follow.
   * @throws catalogue.file_refused, catalogue.picture_refused, platform.too_large
   */
  async keepFile(actor: Actor, courseId: CourseId, name: string, incoming: IncomingFile): Promise<CourseFile> {
    try {
      const kept = await this.keepBytes(incoming);
      return await this.database.transaction(async (tx) => {
        await lockOwnDraft(tx, actor, courseId);
        return this.record(tx, actor, courseId, name, kept);
      });
    } finally {
      await this.store.discard(incoming.name);
    }
  }

  /** A file, or a part of it, for whoever may see its course. @throws platform.not_found */
  async fileFor(actor: Actor, fileId: FileId, part: FilePart = { kind: 'WHOLE' }): Promise<ServedFile> {
    const [file] = part.kind === 'PAGE' ? await this.page(actor, fileId, part) : await this.whole(actor, fileId, part.kind === 'SMALL');
    if (!file) throw new DomainError('platform.not_found');
    return file;
  }

  private whole(actor: Actor, fileId: FileId, small: boolean): Promise<ServedFile[]> {
    const visible = visibleTo(actor, 3);
    return this.database.read<ServedFile>(
      `select f.id, f.name, f.media_type as "mediaType",
              case when $2 then coalesce(f.small_bytes, f.bytes) else f.bytes end as bytes, case when $2 then coalesce(f.small_sha256, f.sha256) else f.sha256 end as sha256
         from catalogue.course_file f
         join catalogue.course c on c.id = f.course_id
        where f.id = $1 and ${visible.sql}`,
      [fileId, small, ...visible.params],
    );
  }

  private page(actor: Actor, fileId: FileId, { page, large }: { readonly page: number; readonly large: boolean }): Promise<ServedFile[]> {
    const visible = visibleTo(actor, 4);
    return this.database.read<ServedFile>(
      `select f.id, f.name || '-' || p.page || '.webp' as name, 'image/webp' as "mediaType",
              case when $3 then p.large_bytes else p.small_bytes end as bytes, case when $3 then p.large_sha256 else p.small_sha256 end as sha256
         from catalogue.document_page p
         join catalogue.course_file f on f.id = p.file_id
         join catalogue.course c on c.id = f.course_id
        where f.id = $1 and p.page = $2 and p.small_sha256 is not null and ${visible.sql}`,
      [fileId, page, large, ...visible.params],
    );
  }

  private async keepBytes(incoming: IncomingFile): Promise<KeptBytes> {
    const path = this.store.incomingPath(incoming.name);
    const mediaType = await mediaTypeOf(path);
    const verdict = judgeFile(mediaType, incoming.bytes);
    if (verdict === 'TOO_LARGE') throw new DomainError('platform.too_large');
    if (verdict === 'KIND_REFUSED' || mediaType === null) throw new DomainError('catalogue.file_refused');
    if (!mediaType.startsWith('image/')) return { ...(await this.store.adopt(incoming)), mediaType, picture: null };
    const { large, small, width, height } = await encodePicture(path);
    return { ...(await this.store.save(large)), mediaType: 'image/webp', picture: { width, height, small: await this.store.save(small) } };
  }

  private async record(tx: Tx, actor: Actor, courseId: CourseId, name: string, kept: KeptBytes): Promise<CourseFile> {
    const file = { id: newId(), name: name.slice(0, 200), bytes: kept.bytes, mediaType: kept.mediaType };
    const { picture } = kept;
    await tx.query(
      `insert into catalogue.course_file (id, course_id, sha256, bytes, name, media_type, uploaded_at, uploaded_by, width, height, small_sha256, small_bytes)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        file.id, courseId, kept.sha256, file.bytes, file.name, file.mediaType, tx.now, actor.accountId,
        picture?.width ?? null, picture?.height ?? null, picture?.small.sha256 ?? null, picture?.small.bytes ?? null,
      ],
    );
    if (isDocument(file.mediaType)) {
      await tx.query(`insert into catalogue.document (file_id, state, pages_done, tries) values ($1, 'WAITING', 0, 0)`, [file.id]);
      tx.publish('catalogue.document_uploaded', { fileId: file.id });
    }
    return file;
  }
}

/** Files of the courses `c` that an actor may see: everybody of the agency once it is published, before that author and reviewers. */
function visibleTo(actor: Actor, firstParam: number): SqlCondition {
  const reviews = answerCondition(actor, firstParam + 2);
  return {
    sql: `(c.agency_id = $${firstParam}::uuid and (c.published_version_id is not null or c.author_account_id = $${firstParam + 1}::uuid or ${reviews.sql}))`,
    params: [actor.agencyId, actor.accountId, ...reviews.params],
  };
}
