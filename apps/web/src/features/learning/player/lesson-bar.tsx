import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { SavedLearning } from '../../../session/saved-learning';
import { useMessages } from '../../../ui/i18n';
import { playerMessages } from './messages';
import classes from './player.module.css';

interface LessonBarProps {
  readonly previous: string | null;
  readonly outline: string;
  readonly finish: { readonly label: string; readonly quiet: boolean; readonly onPress: () => void };
}

/** What is saved, and the three steps, at the thumb. */
export function LessonBar({ previous, outline, finish }: LessonBarProps) {
  const words = useMessages(playerMessages);
  return (
    <div className={classes.bar}>
      <SavedLearning reading />
      <nav className={classes.steps} aria-label={words.bar}>
        {previous ? (
          <Button component={Link} to={previous} variant="default">
            {words.previous}
          </Button>
        ) : (
          <span />
        )}
        <Button component={Link} to={outline} variant="default">
          {words.outline}
        </Button>
        <Button variant={finish.quiet ? 'default' : 'filled'} onClick={finish.onPress}>
          {finish.label}
        </Button>
      </nav>
    </div>
  );
}
