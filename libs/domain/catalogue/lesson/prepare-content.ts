import { DomainError, type FileId } from '@piawai/contracts';

import { questionGaps, type QuestionForm } from '../quiz/question-form.rules';
import type { QuizSettings } from '../quiz/question.rules';
import { articleFiles, articleText, checkArticle, EMPTY_ARTICLE, isHttps } from './article.rules';
import { articleExtent, type Extent, type LessonKind } from './extent.rules';
import type { StoredContent } from './lesson-content';
import type { AttachedFile, AttachedFiles } from './attached-file';
import { renderArticle } from './render-article';
import { isYoutubeId } from './youtube.rules';

/** Content of a lesson as the editor sends it; files have been uploaded before. */
export type LessonDraft =
  | { readonly kind: 'ARTICLE'; readonly document: unknown }
  | {
      readonly kind: 'VIDEO'; readonly fileId: FileId | null; readonly youtubeId: string | null; readonly seconds: number;
      readonly captionsFileId: FileId | null; readonly transcript: string;
    }
  | { readonly kind: 'AUDIO'; readonly fileId: FileId | null; readonly seconds: number; readonly transcript: string }
  | { readonly kind: 'DOCUMENT'; readonly fileId: FileId | null }
  | { readonly kind: 'QUIZ'; readonly settings: QuizSettings; readonly questions: readonly QuestionForm[] }
  | { readonly kind: 'LINK'; readonly url: string; readonly note: string };

export interface PreparedContent {
  readonly content: StoredContent;
  readonly html: string;
  readonly extent: Extent;
  readonly bytes: number;
  readonly ready: boolean;
}

const LEAST_ARTICLE_CHARACTERS = 200;
const NO_PAGES: Pick<AttachedFile, 'name' | 'pages' | 'images'> = { name: '', pages: [], images: [] };
const NO_SETTINGS: QuizSettings = { attempts: null, timeLimitMinutes: null, shuffleQuestions: true, shuffleOptions: true, draw: null, feedback: 'AFTER_SUBMIT' };

/** A new lesson before anything was written. */
export function emptyDraft(kind: LessonKind): LessonDraft {
  switch (kind) {
    case 'ARTICLE':
      return { kind, document: EMPTY_ARTICLE };
    case 'VIDEO':
      return { kind, fileId: null, youtubeId: null, seconds: 0, captionsFileId: null, transcript: '' };
    case 'AUDIO':
      return { kind, fileId: null, seconds: 0, transcript: '' };
    case 'DOCUMENT':
      return { kind, fileId: null };
    case 'QUIZ':
      return { kind, settings: NO_SETTINGS, questions: [] };
    case 'LINK':
      return { kind, url: '', note: '' };
  }
}

/** Checks and renders what an author wrote. @throws platform.invalid_input for an article with foreign nodes */
export function prepareContent(draft: LessonDraft, minutes: number, files: AttachedFiles): PreparedContent {
  switch (draft.kind) {
    case 'ARTICLE': {
      const checked = checkArticle(draft.document);
      if (!checked.ok) throw new DomainError('platform.invalid_input', { fields: { document: [checked.problem] } });
      const html = renderArticle(checked.document, files);
      const pictures = articleFiles(checked.document).filter(({ kind }) => kind === 'image').reduce((sum, { id }) => sum + files.get(id)!.bytes, 0);
      const ready = articleText(checked.document).trim().length >= LEAST_ARTICLE_CHARACTERS;
      return { content: { kind: 'ARTICLE', document: checked.document }, html, extent: articleExtent(minutes), bytes: size(html) + pictures, ready };
    }
    case 'VIDEO': {
      const { fileId, youtubeId, seconds, captionsFileId, transcript } = draft;
      const file = files.get(fileId ?? '');
      if (youtubeId !== null && (fileId !== null || !isYoutubeId(youtubeId))) throw new DomainError('platform.invalid_input', { fields: { youtubeId: ['youtube'] } });
      const content = { kind: draft.kind, fileId, youtubeId, mediaType: file?.mediaType ?? '', seconds, captionsFileId, transcript };
      return { content, html: '', extent: { kind: 'VIDEO', seconds }, bytes: file?.bytes ?? size(transcript), ready: (file !== undefined || youtubeId !== null) && seconds > 0 };
    }
    case 'AUDIO': {
      const { fileId, seconds, transcript } = draft;
      const file = files.get(fileId ?? '');
      const content = { kind: draft.kind, fileId, mediaType: file?.mediaType ?? '', seconds, transcript };
      return { content, html: '', extent: { kind: 'AUDIO', seconds }, bytes: file?.bytes ?? 0, ready: file !== undefined && seconds > 0 };
    }
    case 'DOCUMENT': {
      const file = files.get(draft.fileId ?? '');
      const { pages, images, name: fileName } = file ?? NO_PAGES;
      const pictures = images.reduce((sum, image) => sum + (image?.bytes ?? 0), 0);
      const content = { kind: draft.kind, fileId: draft.fileId, fileName, pages, images };
      return { content, html: '', extent: { kind: 'DOCUMENT', pages: pages.length }, bytes: size(pages.join('')) + pictures, ready: pages.length > 0 };
    }
    case 'QUIZ': {
      const { settings, questions } = draft;
      const asked = settings.draw ?? questions.length;
      const ready = questions.length > 0 && asked <= questions.length && questions.every((question) => questionGaps(question).length === 0);
      const words = questions.map(({ prompt, choices, matches }) => JSON.stringify([prompt, choices, matches])).join('');
      return { content: { kind: 'QUIZ', settings }, html: '', extent: { kind: 'QUIZ', questions: asked }, bytes: size(words), ready };
    }
    case 'LINK': {
      const url = draft.url.trim();
      if (url !== '' && !isHttps(url)) throw new DomainError('platform.invalid_input', { fields: { url: ['https'] } });
      return { content: { kind: 'LINK', url, note: draft.note }, html: '', extent: { kind: 'LINK' }, bytes: size(draft.note), ready: url !== '' };
    }
  }
}

const size = (text: string): number => Buffer.byteLength(text);
