import { useMessages } from '../../ui/i18n';
import { MinutesText, SizeText } from '../../ui/texts';
import classes from './authoring.module.css';
import { lessonMessages } from './lesson.messages';
import { authoringMessages } from './messages';
import type { LessonForm } from './types';
import { fileAddress } from './use-upload-file';

/** A lesson as it will be read; `withKeys` for a reviewer. */
export function LessonView({ lesson, withKeys = false }: { lesson: LessonForm; withKeys?: boolean }) {
  const words = useMessages(authoringMessages);
  const { content } = lesson;
  return (
    <article className={classes.reading}>
      <p className={classes.quiet}>
        ±<MinutesText minutes={lesson.minutes} /> · <SizeText bytes={lesson.bytes} />
      </p>
      {!lesson.ready && <p>{words.emptyLesson}</p>}
      {/* Sanitised by the service when it was saved. */}
      {content.kind === 'ARTICLE' && <div className={classes.prose} dangerouslySetInnerHTML={{ __html: lesson.html }} />}
      {content.kind === 'QUIZ' && <Questions lesson={lesson} withKeys={withKeys} />}
      {content.kind === 'LINK' && content.url && (
        <p>
          <a href={content.url} target="_blank" rel="noopener noreferrer">{content.url}</a> {content.note}
        </p>
      )}
      {content.kind === 'DOCUMENT' && content.pages?.map((page, at) => <div key={at} className={classes.prose} dangerouslySetInnerHTML={{ __html: page }} />)}
      {content.kind === 'VIDEO' && content.fileId && (
        <>
          <video className={classes.film} controls preload="none" src={fileAddress(content.fileId)}>
            {content.captionsFileId && <track kind="captions" src={fileAddress(content.captionsFileId)} default />}
          </video>
          <p className={classes.transcript}>{content.transcript}</p>
        </>
      )}
    </article>
  );
}

function Questions({ lesson, withKeys }: { lesson: LessonForm; withKeys: boolean }) {
  const words = useMessages(authoringMessages);
  const lessonWords = useMessages(lessonMessages);
  return (
    <ol className={classes.questions}>
      {lesson.questions.map((question) => (
        <li key={question.id}>
          <p>
            <strong>{question.prompt}</strong> <span className={classes.quiet}>({lessonWords[`k${question.kind}`]})</span>
          </p>
          <ul>
            {question.choices.map((choice, at) => (
              <li key={choice.id}>
                {choice.text}
                {question.kind === 'MATCHING' && withKeys && ` → ${question.matches[at]?.text ?? ''}`}
                {withKeys && isRight(question.key, choice.id) && <strong> · {words.keyOf}</strong>}
              </li>
            ))}
          </ul>
          {withKeys && question.choices.length === 0 && <p>{words.keyOf}: {plainKey(question.key)}</p>}
          {withKeys && question.feedback && <p className={classes.quiet}>{question.feedback}</p>}
        </li>
      ))}
    </ol>
  );
}

type Key = LessonForm['questions'][number]['key'];

const isRight = (key: Key, choiceId: string): boolean => (key?.kind === 'SINGLE' && key.choice === choiceId) || (key?.kind === 'MULTIPLE' && key.choices.includes(choiceId));

function plainKey(key: Key): string {
  if (key?.kind === 'SHORT_ANSWER') return key.accepted.filter(Boolean).join(' / ');
  if (key?.kind === 'NUMERIC') return `${key.value} ± ${key.tolerance}`;
  if (key?.kind === 'TRUE_FALSE') return key.value ? '✓' : '✗';
  return '';
}
