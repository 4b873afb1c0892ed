import { Button } from '@mantine/core';
import { memo, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useMessages } from '../../../ui/i18n';
import { EmbeddedVideos } from '../../../ui/media/embedded-videos';
import { playerMessages } from './messages';
import type { LessonParts } from './parts';
import classes from './player.module.css';

/** Reading from this block on counts as "further down": only then is there something to resume. */
const FIRST_RESUMED_BLOCK = 2;

/** Text first: the server's sanitised HTML, its place kept by block. */
export function ArticleLesson({ lesson, progress: { activity, report } }: LessonParts) {
  const words = useMessages(playerMessages);
  const text = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const start = Number(lesson.progress.place?.position['block'] ?? 0);
  const [resumed, setResumed] = useState(start >= FIRST_RESUMED_BLOCK);

  useEffect(() => {
    const blocks = [...(text.current?.children ?? [])];
    if (start >= FIRST_RESUMED_BLOCK) blocks[Math.min(start, blocks.length - 1)]?.scrollIntoView({ block: 'start' });
    const seen = new IntersectionObserver(
      (entries) => {
        const top = entries.filter((entry) => entry.isIntersecting).map((entry) => blocks.indexOf(entry.target));
        if (top.length > 0) activity.at({ block: Math.min(...top) });
      },
      { rootMargin: '0px 0px -50% 0px' },
    );
    for (const block of blocks) seen.observe(block);
    const reached = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      activity.did('end');
      reached.disconnect();
      void report();
    });
    if (end.current && !lesson.progress.items.includes('end')) reached.observe(end.current);
    return () => {
      seen.disconnect();
      reached.disconnect();
    };
  }, [activity, lesson, report, start]);

  const fromStart = () => {
    setResumed(false);
    window.scrollTo({ top: 0 });
  };
  return (
    <>
      {resumed && (
        <p className={classes.resumed} role="status">
          {words.resumed}{' '}
          <Button variant="subtle" size="compact-md" onClick={fromStart}>
            {words.fromStart}
          </Button>
        </p>
      )}
      <ArticleText box={text} html={lesson.content.html ?? ''} />
      <EmbeddedVideos article={text} />
      <div ref={end} />
    </>
  );
}

/** Written once: a text that is set anew at every tick of the clock would lose its marked words and its films. */
const ArticleText = memo(function ArticleText({ box, html }: { box: RefObject<HTMLDivElement | null>; html: string }) {
  // The server keeps nothing but an allow-list of tags, attributes and addresses.
  return <div ref={box} className={classes.text} dangerouslySetInnerHTML={{ __html: html }} />;
});
