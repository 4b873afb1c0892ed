import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import classes from './accounts.module.css';
import { accountsMessages } from './messages';

interface TickBarProps {
  readonly ticked: number;
  readonly shown: number;
  readonly onAll: () => void;
  readonly onClear: () => void;
  /** What can be done with the ticked rows. */
  readonly children: ReactNode;
}

/** How many rows are ticked and what to do with them; it stays in sight while one scrolls. */
export function TickBar({ ticked, shown, onAll, onClear, children }: TickBarProps) {
  const words = useMessages(accountsMessages);
  const { language } = useLanguage();
  return (
    <div className={classes.ticks} role="region" aria-label={words.tickedRegion} data-some={ticked > 0}>
      <span role="status">{ticked > 0 ? words.ticked(formatNumber(ticked, language)) : words.tickHint}</span>
      <div className={classes.badges}>
        {ticked > 0 && children}
        {ticked < shown && (
          <Button variant="subtle" onClick={onAll}>
            {words.tickAll(formatNumber(shown, language))}
          </Button>
        )}
        {ticked > 0 && (
          <Button variant="subtle" onClick={onClear}>
            {words.tickNone}
          </Button>
        )}
      </div>
    </div>
  );
}
