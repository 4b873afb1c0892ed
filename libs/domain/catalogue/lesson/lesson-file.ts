import { DomainError, type LessonId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { articleFiles, checkArticle } from './article.rules';
import type { AttachedFile, LessonDraft } from './prepare-content';

/** The main file of a lesson. @throws platform.not_found when a named file does not belong to the lesson's course */
export async function attachedFile(tx: Tx, lessonId: LessonId, draft: LessonDraft): Promise<AttachedFile | null> {
  const ids = namedFiles(draft);
  if (ids.length === 0) return null;
  const rows = await tx.query<AttachedFile & { id: string }>(
    `select f.id, f.name, f.bytes, f.media_type as "mediaType", f.pages
       from catalogue.course_file f
       join catalogue.lesson l on l.course_id = f.course_id
      where l.id = $1 and f.id = any ($2::uuid[])`,
    [lessonId, ids],
  );
  if (new Set(ids).size !== rows.length) throw new DomainError('platform.not_found');
  if (rows.some((row) => !fits(draft, row))) throw new DomainError('catalogue.file_refused');
  const main = draft.kind === 'VIDEO' || draft.kind === 'DOCUMENT' ? draft.fileId : null;
  return rows.find((row) => row.id === main) ?? null;
}

/** A film is a film, captions are captions, a document is a PDF, a picture is a picture. */
function fits(draft: LessonDraft, file: { readonly id: string; readonly mediaType: string }): boolean {
  if (draft.kind === 'VIDEO') return file.id === draft.captionsFileId ? file.mediaType === 'text/vtt' : file.mediaType.startsWith('video/');
  return draft.kind === 'DOCUMENT' ? file.mediaType === 'application/pdf' : file.mediaType.startsWith('image/');
}

function namedFiles(draft: LessonDraft): string[] {
  switch (draft.kind) {
    case 'ARTICLE': {
      const checked = checkArticle(draft.document);
      return checked.ok ? articleFiles(checked.document) : [];
    }
    case 'VIDEO':
      return [draft.fileId, draft.captionsFileId].filter((id) => id !== null);
    case 'DOCUMENT':
      return draft.fileId ? [draft.fileId] : [];
    default:
      return [];
  }
}
