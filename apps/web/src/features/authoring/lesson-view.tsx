import { useRef } from 'react';
import { useMessages } from '../../ui/i18n';
import { fileAddress, pageAddress } from '../../ui/media/course-file';
import { EmbeddedVideos } from '../../ui/media/embedded-videos';
import { YoutubeVideo } from '../../ui/media/youtube-video';
import { MinutesText, SizeText } from '../../ui/texts';
import classes from './authoring.module.css';
import { lessonMessages } from './lesson.messages';
import { authoringMessages } from './messages';
import type { LessonForm } from './types';

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
      {content.kind === 'ARTICLE' && <Article html={lesson.html} />}
      {content.kind === 'QUIZ' && <Questions lesson={lesson} withKeys={withKeys} />}
      {content.kind === 'LINK' && content.url && (
        <p>
          <a href={content.url} target="_blank" rel="noopener noreferrer">{content.url}</a> {content.note}
        </p>
      )}
      {content.kind === 'DOCUMENT' && <Pages content={content} />}
      {content.kind === 'VIDEO' && content.fileId && (
        <>
          <video className={classes.film} controls preload="none" src={fileAddress(content.fileId)}>
            {content.captionsFileId && <track kind="captions" src={fileAddress(content.captionsFileId)} default />}
          </video>
        </>
      )}
      {content.kind === 'VIDEO' && content.youtubeId && <YoutubeVideo youtubeId={content.youtubeId} title={lesson.title} />}
      {content.kind === 'AUDIO' && content.fileId && <audio className={classes.film} controls preload="none" src={fileAddress(content.fileId)} />}
      {content.transcript && <p className={classes.transcript}>{content.transcript}</p>}
    </article>
  );
}

/** Sanitised by the service when it was saved. */
function Article({ html }: { html: string }) {
  const text = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={text} className={classes.prose} dangerouslySetInnerHTML={{ __html: html }} />
      <EmbeddedVideos article={text} />
    </>
  );
}

/** All pages one below the other; the picture of each is loaded when it comes near. */
function Pages({ content: { fileId, pages = [], images = [] } }: { content: LessonForm['content'] }) {
  return pages.map((page, at) => {
    const image = images[at];
    return (
      <div key={at} className={classes.pageOf}>
        {fileId && image && <img src={pageAddress(fileId, at + 1, 'small')} width={image.width} height={image.height} loading="lazy" alt="" />}
        <div className={classes.prose} dangerouslySetInnerHTML={{ __html: page }} />
      </div>
    );
  });
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
