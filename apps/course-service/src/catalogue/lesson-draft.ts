import type { LessonDraft } from '@piawai/domain/catalogue';
import { readAnswerKey } from '@piawai/domain/catalogue/rules';

import type { LessonContentInput } from './lesson.dto';

/** The checked body as the domain takes it; what a kind needs is there, for validation asked for it. */
export function lessonDraftOf(input: LessonContentInput): LessonDraft {
  const fileId = input.fileId ?? null;
  switch (input.kind) {
    case 'ARTICLE':
      return { kind: input.kind, document: input.document };
    case 'VIDEO': {
      const { youtubeId = null, seconds = 0, captionsFileId = null, transcript = '' } = input;
      return { kind: input.kind, fileId, youtubeId, seconds, captionsFileId, transcript };
    }
    case 'AUDIO':
      return { kind: input.kind, fileId, seconds: input.seconds ?? 0, transcript: input.transcript ?? '' };
    case 'DOCUMENT':
      return { kind: input.kind, fileId };
    case 'QUIZ': {
      const questions = (input.questions ?? []).map((question) => ({ ...question, key: readAnswerKey(question.kind, question.key) }));
      return { kind: input.kind, settings: { ...input.settings! }, questions };
    }
    case 'LINK':
      return { kind: input.kind, url: input.url ?? '', note: input.note ?? '' };
  }
}
