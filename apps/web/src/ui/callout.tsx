import type { ReactNode } from 'react';
import classes from './states.module.css';

/** A remark within a page: a deadline, a reason, what was done. */
export function Callout({ tone = 'info', children }: { tone?: 'info' | 'ok' | 'warn'; children: ReactNode }) {
  return (
    <div className={classes.notice} data-tone={tone}>
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  );
}
