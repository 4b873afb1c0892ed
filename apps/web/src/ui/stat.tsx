import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './small.module.css';

interface StatProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly hint?: ReactNode;
  /** Opens the list behind the number. */
  readonly to?: string;
}

/** A number with its word; put several into StatRow. */
export function Stat({ label, value, hint, to }: StatProps) {
  return (
    <div className={classes.stat}>
      <dt>{label}</dt>
      <dd>
        <strong>{to ? <Link to={to}>{value}</Link> : value}</strong>
        {hint && <span className={classes.small}>{hint}</span>}
      </dd>
    </div>
  );
}

export function StatRow({ children }: { children: ReactNode }) {
  return <dl className={classes.stats}>{children}</dl>;
}
