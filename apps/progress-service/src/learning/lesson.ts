import type { OpenedLesson } from '@piawai/domain/learning';
import { measure } from '@piawai/domain/learning/rules';

import type { LessonContentDto, LessonDto } from './lesson.dto';

export function lessonDtoOf({ content, plan, epoch, state, ...lesson }: OpenedLesson): LessonDto {
  return {
    revisionId: plan.revisionId,
    title: plan.title,
    courseId: lesson.courseId,
    courseTitle: lesson.courseTitle,
    minutes: plan.minutes,
    bytes: plan.bytes,
    number: lesson.number,
    count: lesson.count,
    previous: lesson.previous,
    next: lesson.next,
    content: contentOf(content),
    progress: {
      epoch,
      activeSeconds: measure(state.active),
      minActiveSeconds: plan.minActiveSeconds,
      watched: state.watched.map((range) => [...range]),
      pages: [...state.pages],
      items: [...state.items],
      place: state.place,
      done: lesson.done,
      missing: [...lesson.missing],
    },
    serverNow: lesson.now,
    ownNote: lesson.note,
  };
}

function contentOf(content: OpenedLesson['content']): LessonContentDto {
  const { kind } = content;
  switch (content.kind) {
    case 'ARTICLE':
      return { kind, html: content.html };
    case 'VIDEO': {
      const { fileId, youtubeId, mediaType, seconds, captionsFileId, transcript } = content;
      return { kind, fileId, youtubeId, mediaType, seconds, captionsFileId, transcript };
    }
    case 'AUDIO': {
      const { fileId, mediaType, seconds, transcript } = content;
      return { kind, fileId, mediaType, seconds, transcript };
    }
    case 'DOCUMENT':
      return { kind, fileId: content.fileId, fileName: content.fileName, pages: [...content.pages], images: content.images.flatMap((image, at) => (image ? [{ page: at + 1, ...image }] : [])) };
    case 'QUIZ':
      return { kind, questions: content.questions };
    case 'LINK':
      return { kind, url: content.url, note: content.note };
  }
}
