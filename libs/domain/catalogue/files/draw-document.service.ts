import { Injectable } from '@nestjs/common';
import { type Actor, type CourseId, DomainError, type FileId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';
import { FileStore } from '@piawai/platform/files/file-store';

import { PDF } from './accepted-file.rules';
import type { DocumentFailure, DocumentStage } from './document.rules';
import { OfficeConverter } from './office-converter';
import { DocumentProblem, PdfReader } from './pdf-reader';
import type { DrawnPage } from './pdf-thread';

/** How far a document is, for its author. */
export interface DocumentProgress {
  readonly state: DocumentStage;
  /** Null until it was opened. */
  readonly pageCount: number | null;
  readonly pagesDone: number;
  readonly failure: DocumentFailure | null;
}

interface WaitingDocument {
  readonly sha256: string;
  readonly mediaType: string;
  readonly pagesDone: number;
  readonly tries: number;
}

/** A file that takes the process down with it, or never ends, is given up after so many beginnings. */
const MAX_TRIES = 3;

/** Reads and draws the pages of uploaded documents. Each page is kept as soon as it is drawn, so an interrupted document goes on. */
@Injectable()
export class DrawDocumentService {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly pdfs: PdfReader,
    private readonly office: OfficeConverter,
  ) {}

  /** Draws what is missing, page by page. @returns why the document has no pages, null when all are there */
  async drawPages(fileId: FileId): Promise<DocumentFailure | null> {
    const document = await this.begin(fileId);
    if (!document) return null;
    if (document.tries > MAX_TRIES) return 'TOO_HEAVY';
    try {
      await this.office.asPdf(this.store.path(document.sha256), document.mediaType === PDF, async (path) => {
        for await (const page of this.pdfs.pages(path, document.pagesDone + 1)) await this.keepPage(fileId, page);
      });
      return null;
    } catch (error) {
      if (error instanceof DocumentProblem) return error.failure;
      throw error;
    }
  }

  /** Ends the work, and gives the pages to the lessons of the draft that were made of this file meanwhile. */
  async finishDocument(tx: Tx, fileId: FileId, failure: DocumentFailure | null): Promise<void> {
    const ended = await tx.query(
      `update catalogue.document set state = $2, failure = $3 where file_id = $1 and state = 'WAITING' returning file_id`,
      [fileId, failure ? 'FAILED' : 'READY', failure],
    );
    if (ended.length > 0 && !failure) await this.fillLessons(tx, fileId);
  }

  /** @throws platform.not_found for a file of somebody else's draft, or one that is no document */
  async progressOf(actor: Actor, courseId: CourseId, fileId: FileId): Promise<DocumentProgress> {
    const [progress] = await this.database.read<DocumentProgress>(
      `select d.state, d.page_count as "pageCount", d.pages_done as "pagesDone", d.failure
         from catalogue.document d
         join catalogue.course_file f on f.id = d.file_id
         join catalogue.course c on c.id = f.course_id
        where d.file_id = $1 and c.id = $2 and c.author_account_id = $3`,
      [fileId, courseId, actor.accountId],
    );
    if (!progress) throw new DomainError('platform.not_found');
    return progress;
  }

  private begin(fileId: FileId): Promise<WaitingDocument | undefined> {
    return this.database.transaction(async (tx) => {
      const [document] = await tx.query<WaitingDocument>(
        `update catalogue.document d set tries = d.tries + 1 from catalogue.course_file f
          where d.file_id = $1 and f.id = d.file_id and d.state = 'WAITING'
         returning f.sha256, f.media_type as "mediaType", d.pages_done as "pagesDone", d.tries`,
        [fileId],
      );
      return document;
    });
  }

  private async keepPage(fileId: FileId, { page, count, html, width, height, small, large }: DrawnPage): Promise<void> {
    const [keptSmall, keptLarge] = [await this.store.save(Buffer.from(small)), await this.store.save(Buffer.from(large))];
    await this.database.transaction(async (tx) => {
      await tx.query(
        `insert into catalogue.document_page (file_id, page, html, width, height, small_sha256, small_bytes, large_sha256, large_bytes)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
        [fileId, page, html, width, height, keptSmall.sha256, keptSmall.bytes, keptLarge.sha256, keptLarge.bytes],
      );
      await tx.query('update catalogue.document set page_count = $2, pages_done = greatest(pages_done, $3) where file_id = $1', [fileId, count, page]);
    });
  }

  /** The same content as `prepareContent` makes when a lesson is saved after its document is ready. */
  private async fillLessons(tx: Tx, fileId: FileId): Promise<void> {
    await tx.query(
      `with pages as (
         select jsonb_agg(p.html order by p.page) as texts, count(*) as count,
                jsonb_agg(jsonb_build_object('width', p.width, 'height', p.height, 'bytes', p.small_bytes) order by p.page) as images,
                sum(octet_length(p.html) + p.small_bytes) as bytes
           from catalogue.document_page p where p.file_id = $1
       )
       update catalogue.lesson_revision r
          set content = r.content || jsonb_build_object('pages', pages.texts, 'images', pages.images), bytes = pages.bytes, ready = true,
              extent = jsonb_build_object('kind', 'DOCUMENT', 'pages', pages.count)
         from pages, catalogue.course_file f
         join catalogue.course_version v on v.course_id = f.course_id and v.state <> 'PUBLISHED'
         join catalogue.version_lesson l on l.version_id = v.id
        where f.id = $1 and r.id = l.lesson_revision_id and r.kind = 'DOCUMENT' and r.frozen_at is null and r.content ->> 'fileId' = f.id::text`,
      [fileId],
    );
  }
}
