import { DomainError, type FileId, type LessonId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { isDocument } from '../files/accepted-file.rules';
import { type ArticleFile, articleFiles, checkArticle } from './article.rules';
import type { AttachedFile, AttachedFiles } from './attached-file';
import type { LessonDraft } from './prepare-content';

type NamedFile = Omit<ArticleFile, 'kind'> & { readonly kind: ArticleFile['kind'] | 'audio' | 'captions' | 'document' };

const FILES_SQL = `
  select f.id, f.name, coalesce(f.small_bytes, f.bytes) as bytes, f.media_type as "mediaType", f.width, f.height,
         coalesce(d.pages, '[]') as pages, coalesce(d.images, '[]') as images
    from catalogue.course_file f
    join catalogue.lesson l on l.course_id = f.course_id
    left join lateral (
      select jsonb_agg(p.html order by p.page) as pages,
             jsonb_agg(case when p.small_bytes is not null then jsonb_build_object('width', p.width, 'height', p.height, 'bytes', p.small_bytes) end order by p.page) as images
        from catalogue.document_page p
        join catalogue.document done on done.file_id = p.file_id and done.state = 'READY'
       where p.file_id = f.id) d on true
   where l.id = $1 and f.id = any ($2::uuid[])`;

/** The files that a lesson names, by id. @throws platform.not_found when one does not belong to the lesson's course, catalogue.file_refused for one of another kind */
export async function attachedFiles(tx: Tx, lessonId: LessonId, draft: LessonDraft): Promise<AttachedFiles> {
  const named = namedFiles(draft);
  const ids = [...new Set(named.map(({ id }) => id))];
  if (ids.length === 0) return new Map();
  // Its pages come from a job: either this lesson sees them, or the job sees this lesson.
  if (draft.kind === 'DOCUMENT') await tx.query('select state from catalogue.document where file_id = any ($1::uuid[]) for share', [ids]);
  const rows = await tx.query<AttachedFile>(FILES_SQL, [lessonId, ids]);
  const files = new Map(rows.map((row) => [row.id as string, row]));
  if (files.size !== ids.length) throw new DomainError('platform.not_found');
  if (named.some(({ id, kind }) => !fits(kind, files.get(id)!.mediaType))) throw new DomainError('catalogue.file_refused');
  return files;
}

function fits(kind: NamedFile['kind'], mediaType: string): boolean {
  if (kind === 'captions') return mediaType === 'text/vtt';
  return kind === 'document' ? isDocument(mediaType) : mediaType.startsWith(`${kind}/`);
}

function namedFiles(draft: LessonDraft): NamedFile[] {
  const file = (id: FileId | null, kind: NamedFile['kind']): NamedFile[] => (id ? [{ id, kind }] : []);
  switch (draft.kind) {
    case 'ARTICLE': {
      const checked = checkArticle(draft.document);
      return checked.ok ? articleFiles(checked.document) : [];
    }
    case 'VIDEO':
      return [...file(draft.fileId, 'video'), ...file(draft.captionsFileId, 'captions')];
    case 'AUDIO':
      return file(draft.fileId, 'audio');
    case 'DOCUMENT':
      return file(draft.fileId, 'document');
    default:
      return [];
  }
}
