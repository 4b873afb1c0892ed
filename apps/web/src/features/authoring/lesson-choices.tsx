import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../../api-clients';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { paths, pathTo } from '../../ui/paths';
import { saveLesson, useAddLesson } from './api';
import { lessonMessages } from './lesson.messages';
import { authoringMessages } from './messages';
import type { LessonArrival, LessonBody } from './types';
import { YoutubeDialog } from './youtube-dialog';

type Made = 'VIDEO' | 'ARTICLE' | 'QUIZ' | 'LINK';
const USUAL_MINUTES = 15;

interface LessonChoicesProps {
  readonly courseId: string;
  /** The module at whose end the lesson stands; it may have to be made first. */
  readonly moduleOf: () => Promise<string>;
  /** Choices that stand before these. */
  readonly children?: ReactNode;
}

/** Makes a lesson of a YouTube video, or an empty one, and opens it to be written. */
export function LessonChoices({ courseId, moduleOf, children }: LessonChoicesProps) {
  const words = useMessages(authoringMessages);
  const lessonWords = useMessages(lessonMessages);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const add = useAddLesson(courseId);
  const make = async (kind: Made, content?: LessonBody | null, arrival?: LessonArrival) => {
    const id = newId();
    const title = words[`new${kind}`];
    await add.mutateAsync({ id, moduleId: await moduleOf(), kind, title, minutes: USUAL_MINUTES });
    if (content) await saveLesson(courseId, id, 1, { title, minutes: USUAL_MINUTES, content });
    void navigate(pathTo(paths.draftLesson, { courseId, lessonId: id }), { state: arrival });
  };
  // What went wrong is shown by the mutation.
  const begin = (...chosen: Parameters<typeof make>) => void make(...chosen).catch(() => undefined);
  return (
    <>
      {children}
      <Button variant="default" onClick={() => setAsking(true)}>{words.addYoutube}</Button>
      <Button variant="default" disabled={add.isPending} onClick={() => begin('ARTICLE')}>{words.addARTICLE}</Button>
      <Button variant="default" disabled={add.isPending} onClick={() => begin('QUIZ')}>{words.addQUIZ}</Button>
      <Button variant="default" disabled={add.isPending} onClick={() => begin('QUIZ', null, { pastes: true })}>{lessonWords.paste}</Button>
      <Button variant="default" disabled={add.isPending} onClick={() => begin('LINK')}>{words.addLINK}</Button>
      <InlineError error={add.error} />
      <YoutubeDialog
        open={asking}
        pending={add.isPending}
        error={add.error}
        onClose={() => setAsking(false)}
        onChoose={(youtubeId) => begin('VIDEO', { kind: 'VIDEO', fileId: null, youtubeId, seconds: 0, captionsFileId: null, transcript: '' })}
      />
    </>
  );
}
