import { useRef } from 'react';
import { useMessages } from '../../ui/i18n';
import { fileAddress, pageAddress } from '../../ui/media/course-file';
import { EmbeddedVideos } from '../../ui/media/embedded-videos';
import { YoutubeVideo } from '../../ui/media/youtube-video';
import { MinutesText, SizeText } from '../../ui/texts';
import classes from './authoring.module.css';
import { authoringMessages } from './messages';
import { KeyedQuestions } from './quiz/keyed-questions';
import type { LessonForm } from './types';

/** A lesson as it will be read; of a quiz the questions with their keys, for its reviewer. */
export function LessonView({ lesson }: { lesson: LessonForm }) {
  const words = useMessages(authoringMessages);
  const { content } = lesson;
  return (
    <article className={classes.reading}>
      <p className={classes.quiet}>
        ±<MinutesText minutes={lesson.minutes} /> · <SizeText bytes={lesson.bytes} />
      </p>
      {!lesson.ready && <p>{words.emptyLesson}</p>}
      {content.kind === 'ARTICLE' && <Article html={lesson.html} />}
      {content.kind === 'QUIZ' && <KeyedQuestions questions={lesson.questions} />}
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
