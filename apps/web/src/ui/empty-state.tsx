import type { ReactNode } from 'react';
import classes from './states.module.css';

interface EmptyStateProps {
  /** Says what is not there, and why or what to do next. */
  readonly text: ReactNode;
  /** The next step. */
  readonly action?: ReactNode;
}

/** Nothing to show yet, and the next step. */
export function EmptyState({ text, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p>{text}</p>
      {action && <div className={classes.actions}>{action}</div>}
    </div>
  );
}
