import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatNumber, useLanguage, useMessages } from './i18n';
import classes from './tick-bar.module.css';
import { uiMessages } from './ui.messages';

interface TickBarProps {
  /** What ticking is for. */
  readonly hint: string;
  readonly ticked: number;
  readonly shown: number;
  readonly onAll: () => void;
  readonly onClear: () => void;
  /** What can be done with the ticked rows. */
  readonly children: ReactNode;
}

/** How many rows are ticked and what to do with them; it stays in sight while one scrolls. */
export function TickBar({ hint, ticked, shown, onAll, onClear, children }: TickBarProps) {
  const words = useMessages(uiMessages);
  const { language } = useLanguage();
  return (
    <div className={classes.ticks} role="region" aria-label={words.tickedRegion} data-some={ticked > 0}>
      <span role="status">{ticked > 0 ? words.ticked(formatNumber(ticked, language)) : hint}</span>
      <div className={classes.deeds}>
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
