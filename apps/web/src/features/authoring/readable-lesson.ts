import { articleText } from '@piawai/domain/catalogue/rules';
import type { LessonEdit } from './types';

/** A lesson as plain text, for comparing two of them. */
export function readableLesson({ title, minutes, content }: LessonEdit): string {
  const body = [
    content.document ? articleText(content.document) : '',
    ...(content.questions ?? []).flatMap((question) => [question.prompt, ...question.choices.map((choice) => `- ${choice.text}`), ...question.matches.map((match) => `= ${match.text}`)]),
    content.url ?? '',
    content.note ?? '',
    content.transcript ?? '',
  ];
  return [title, `${minutes} menit`, ...body].filter(Boolean).join('\n');
}
