import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useMessages } from '../../../ui/i18n';
import { playerMessages } from './messages';
import classes from './player.module.css';

interface LessonBarProps {
  readonly previous: string | null;
  readonly outline: string;
  readonly finish: { readonly label: string; readonly quiet: boolean; readonly onPress: () => void };
}

/** The three steps, at the thumb. */
export function LessonBar({ previous, outline, finish }: LessonBarProps) {
  const words = useMessages(playerMessages);
  return (
    <nav className={classes.bar} aria-label={words.bar}>
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
  );
}
