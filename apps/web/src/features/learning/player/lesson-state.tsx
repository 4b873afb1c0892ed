import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Callout } from '../../../ui/callout';
import { useMessages } from '../../../ui/i18n';
import { useMissingText } from '../missing-text';
import type { LessonProgress } from '../progress/use-lesson-progress';
import { playerMessages } from './messages';
import classes from './player.module.css';

/** Done, or what is still missing; after the learner asked to go on, the way past it. */
export function LessonState({ progress, onward }: { progress: LessonProgress; onward: string | null }) {
  const words = useMessages(playerMessages);
  const textOf = useMissingText();
  return (
    <div role="status" className={classes.state}>
      {progress.done ? (
        <Callout tone="ok">{words.done}</Callout>
      ) : (
        progress.missing.length > 0 && (
          <Callout tone={onward ? 'warn' : 'info'}>
            {progress.missing.map((missing) => (
              <p key={missing.code}>{textOf(missing)}</p>
            ))}
            {onward && (
              <Button component={Link} to={onward} variant="default">
                {words.goOn}
              </Button>
            )}
          </Callout>
        )
      )}
    </div>
  );
}
