import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../../ui/i18n';
import { fileAddress } from '../../../ui/media/course-file';
import { savesData } from '../../../ui/media/saves-data';
import { playerMessages } from './messages';
import { PageImage } from './page-image';
import type { LessonParts } from './parts';
import classes from './player.module.css';

/** A document page by page: its picture, only of the page in view, and its text; the file itself only when asked for. */
export function DocumentLesson({ lesson, progress: { activity } }: LessonParts) {
  const words = useMessages(playerMessages);
  const { fileId, fileName = '', pages = [], images = [] } = lesson.content;
  const [page, setPage] = useState(() => Math.min(Math.max(1, Number(lesson.progress.place?.position['page'] ?? 1)), pages.length || 1));
  const [shown, setShown] = useState(() => !savesData());
  const heading = useRef<HTMLHeadingElement>(null);
  const image = images.find((each) => each.page === page);
  const text = pages[page - 1];

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
      {fileId && image && <PageImage fileId={fileId} image={image} shown={shown} onShow={setShown} />}
      {/* The service escapes what it reads out of a document. */}
      {text ? <div className={classes.text} dangerouslySetInnerHTML={{ __html: text }} /> : <p>{image ? words.pictureOnly : words.emptyPage}</p>}
      <div className={classes.actions}>
        <Button variant="default" disabled={page === 1} onClick={() => turn(-1)}>
          {words.previousPage}
        </Button>
        <Button variant="default" disabled={page >= pages.length} onClick={() => turn(1)}>
          {words.nextPage}
        </Button>
        {fileId && (
          <Button component="a" variant="subtle" href={fileAddress(fileId)} target="_blank" rel="noreferrer">
            {words.openDocument(fileName)}
          </Button>
        )}
      </div>
    </section>
  );
}
