import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../../ui/i18n';
import { playerMessages } from './messages';
import type { LessonParts } from './parts';
import classes from './player.module.css';

/** A document page by page, as text; the file itself only when asked for. */
export function DocumentLesson({ lesson, progress: { activity } }: LessonParts) {
  const words = useMessages(playerMessages);
  const pages = lesson.content.pages ?? [];
  const [page, setPage] = useState(() => Math.min(Math.max(1, Number(lesson.progress.place?.position['page'] ?? 1)), pages.length || 1));
  const heading = useRef<HTMLHeadingElement>(null);
  const { fileId, fileName = '' } = lesson.content;

  useEffect(() => {
    activity.saw(page);
    activity.at({ page });
  }, [activity, page]);

  const turn = (by: number) => {
    setPage(page + by);
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <section className={classes.document}>
      <h2 ref={heading} tabIndex={-1} className={classes.pageNumber}>
        {words.page(page, pages.length)}
      </h2>
      <div className={classes.text}>
        {(pages[page - 1] || words.emptyPage).split(/\n{2,}/).map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </div>
      <div className={classes.actions}>
        <Button variant="default" disabled={page === 1} onClick={() => turn(-1)}>
          {words.previousPage}
        </Button>
        <Button variant="default" disabled={page >= pages.length} onClick={() => turn(1)}>
          {words.nextPage}
        </Button>
        {fileId && (
          <Button component="a" variant="subtle" href={`/api/v1/catalogue/files/${fileId}`} target="_blank" rel="noreferrer">
            {words.openDocument(fileName)}
          </Button>
        )}
      </div>
    </section>
  );
}
