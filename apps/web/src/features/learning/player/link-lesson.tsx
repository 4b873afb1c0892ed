import { Button } from '@mantine/core';
import { useMessages } from '../../../ui/i18n';
import { playerMessages } from './messages';
import type { LessonParts } from './parts';
import classes from './player.module.css';

export function LinkLesson({ lesson, progress: { activity, report } }: LessonParts) {
  const words = useMessages(playerMessages);
  const { url = '', note } = lesson.content;
  const followed = () => {
    activity.did('opened');
    void report();
  };
  return (
    <div className={classes.text}>
      {note && <p>{note}</p>}
      <Button component="a" href={url} target="_blank" rel="noreferrer" onClick={followed}>
        {words.openLink}
      </Button>
      <p className={classes.facts}>{words.linkHint}</p>
    </div>
  );
}
