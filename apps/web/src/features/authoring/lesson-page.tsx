import { Button, NumberInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { articleText, readingMinutes } from '@piawai/domain/catalogue/rules';
import { Callout } from '../../ui/callout';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { SavedState } from '../../ui/saved-state';
import { PageSkeleton, TextSkeleton } from '../../ui/skeletons';
import { saveLesson, useLesson, useWorkbench } from './api';
import classes from './authoring.module.css';
import { ConflictDialog } from './conflict-dialog';
import { correctionMessages } from './correction.messages';
import { FileLessonEditor } from './file-lesson-editor';
import { LinkEditor } from './link-editor';
import { authoringMessages } from './messages';
import { readableLesson } from './readable-lesson';
import type { LessonEdit, LessonForm, LessonKind } from './types';
import { useAutosave } from './use-autosave';

const FILE_KINDS: readonly LessonKind[] = ['DOCUMENT', 'VIDEO', 'AUDIO'];

const ArticleEditor = lazy(async () => ({ default: (await import('./article/article-editor')).ArticleEditor }));
const QuizEditor = lazy(async () => ({ default: (await import('./quiz/quiz-editor')).QuizEditor }));
const QuizTexts = lazy(async () => ({ default: (await import('./quiz/quiz-texts')).QuizTexts }));

/** One lesson under the hands of its author. */
export function LessonPage() {
  const { courseId = '', lessonId = '' } = useParams();
  const lesson = useLesson('draft', courseId, lessonId);
  const [version, setVersion] = useState(0);
  const client = useQueryClient();
  const replace = (form: LessonForm) => {
    client.setQueryData(['catalogue', 'draft', courseId, 'lesson', lessonId], form);
    setVersion((before) => before + 1);
  };
  return (
    <QueryState query={lesson} skeleton={<PageSkeleton />}>
      {(form) => <LessonEditor key={`${lessonId}-${version}`} courseId={courseId} form={form} onReplace={replace} />}
    </QueryState>
  );
}

function LessonEditor({ courseId, form, onReplace }: { courseId: string; form: LessonForm; onReplace: (form: LessonForm) => void }) {
  const words = useMessages(authoringMessages);
  const client = useQueryClient();
  const revision = useRef(form.revision);
  const [edit, setEdit] = useState<LessonEdit>(() => editOf(form));
  const [present, setPresent] = useState<LessonForm | null>(null);
  const autosave = useAutosave({
    value: edit,
    savedAt: form.savedAt,
    save: (value) => saveLesson(courseId, form.lessonId, revision.current, value),
    onSaved: (saved) => {
      revision.current = saved.revision;
      client.setQueryData(['catalogue', 'draft', courseId, 'lesson', form.lessonId], saved);
      void client.invalidateQueries({ queryKey: ['catalogue', 'draft', courseId], exact: true });
      return saved.savedAt;
    },
    onConflict: (row) => setPresent(row as LessonForm),
  });
  const keep = (mine: boolean) => {
    if (!present) return;
    revision.current = present.revision;
    setPresent(null);
    if (mine) autosave.resume(null);
    else onReplace(present);
  };
  const setContent = (content: LessonEdit['content']) => setEdit((before) => ({ ...before, content }));
  const read = edit.content.document ? readingMinutes(articleText(edit.content.document)) : null;
  const correctionWords = useMessages(correctionMessages);
  const toDraft = pathTo(paths.draft, { courseId });
  const course = useWorkbench('draft', courseId).data?.version;
  const textsOnly = course?.correction ?? false;

  return (
    <Page
      title={edit.title || words.lessonTitle}
      width="text"
      breadcrumb={[{ label: words.title, to: paths.authoring }, { label: course?.title ?? words.toDraft, to: toDraft }]}
      lead={<SavedState state={autosave.state} />}
      actions={<Button component={Link} to={toDraft} variant="default">{words.toDraft}</Button>}
    >
      {textsOnly && <Callout>{form.kind === 'QUIZ' ? correctionWords.correctingQuiz : correctionWords.correcting}</Callout>}
      <div className={classes.fields}>
        <TextInput label={words.lessonTitle} required maxLength={200} value={edit.title} onChange={(event) => setEdit({ ...edit, title: event.currentTarget.value })} />
        <NumberInput
          label={words.minutes}
          description={read === null ? undefined : words.readingHint(read)}
          min={0}
          max={6000}
          allowDecimal={false}
          disabled={textsOnly}
          value={edit.minutes}
          onChange={(minutes) => setEdit({ ...edit, minutes: Math.max(0, Math.round(Number(minutes))) })}
        />
        <InlineError error={autosave.error} />
      </div>
      <Suspense fallback={<TextSkeleton lines={8} />}>
        {form.kind === 'ARTICLE' && <ArticleEditor courseId={courseId} document={edit.content.document} onChange={(document) => setContent({ ...edit.content, document })} />}
        {form.kind === 'QUIZ' && (textsOnly ? <QuizTexts content={edit.content} onChange={setContent} /> : <QuizEditor content={edit.content} onChange={setContent} />)}
        {form.kind === 'LINK' && <LinkEditor content={edit.content} onChange={setContent} />}
        {FILE_KINDS.includes(form.kind) && <FileLessonEditor courseId={courseId} title={edit.title} content={edit.content} textsOnly={textsOnly} onChange={setContent} />}
      </Suspense>
      <ConflictDialog open={present !== null} mine={readableLesson(edit)} theirs={present ? readableLesson(editOf(present)) : ''} onKeep={keep} />
    </Page>
  );
}

function editOf({ title, minutes, content, questions }: LessonForm): LessonEdit {
  return { title, minutes, content: content.kind === 'QUIZ' ? { ...content, questions } : content };
}
