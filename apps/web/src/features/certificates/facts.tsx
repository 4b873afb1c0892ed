import { Fragment } from 'react';
import type { ReactNode } from 'react';
import classes from './certificates.module.css';

interface FactsProps {
  /** A row without a value is left out. */
  readonly rows: readonly (readonly [label: string, value: ReactNode])[];
}

/** Labels and values as a certificate lists them. */
export function Facts({ rows }: FactsProps) {
  return (
    <dl className={classes.facts}>
      {rows.map(([label, value]) =>
        value === null || value === '' ? null : (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}
