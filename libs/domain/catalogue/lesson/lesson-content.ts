import type { FileId } from '@piawai/contracts';
import type { PageImage } from '../files/document.rules';
import type { QuizSettings } from '../quiz/question.rules';
import type { BlockNode } from './article.rules';

/** What `catalogue.lesson_revision.content` holds, by kind. A quiz's questions lie in rows of their own; what may be absent came with a later release. */
export type StoredContent =
  | { readonly kind: 'ARTICLE'; readonly document: BlockNode }
  | {
      readonly kind: 'VIDEO'; readonly fileId: FileId | null; readonly youtubeId?: string | null; readonly mediaType: string; readonly seconds: number;
      readonly captionsFileId: FileId | null; readonly transcript: string;
    }
  | { readonly kind: 'AUDIO'; readonly fileId: FileId | null; readonly mediaType: string; readonly seconds: number; readonly transcript: string }
  | {
      readonly kind: 'DOCUMENT'; readonly fileId: FileId | null; readonly fileName: string; readonly pages: readonly string[];
      readonly images?: readonly (PageImage | null)[];
    }
  | { readonly kind: 'QUIZ'; readonly settings: QuizSettings }
  | { readonly kind: 'LINK'; readonly url: string; readonly note: string };
