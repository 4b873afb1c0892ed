import { Skeleton } from '@mantine/core';
import { useMessages } from './i18n';
import classes from './skeletons.module.css';
import { uiMessages } from './ui.messages';

function Loading({ children }: { children: React.ReactNode }) {
  const words = useMessages(uiMessages);
  return (
    <div className={classes.late}>
      <span className="visually-hidden" role="status">
        {words.loading}
      </span>
      <div aria-hidden className={classes.stack}>
        {children}
      </div>
    </div>
  );
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A page that is on its way. All skeletons wait 150 ms before they show, so that quick answers do not flicker. */
export function PageSkeleton() {
  return (
    <Loading>
      <Skeleton height="2rem" width="60%" />
      <Skeleton height="1rem" width="85%" />
      <Skeleton height="9rem" />
      <Skeleton height="9rem" />
    </Loading>
  );
}

/** Rows of a list or table. */
export function ListSkeleton({ rows = 5 }: { rows?: number }) {
  return (
    <Loading>
      {times(rows).map((row) => (
        <Skeleton key={row} height="3.5rem" />
      ))}
    </Loading>
  );
}

/** A few lines of text. */
export function TextSkeleton({ lines = 3 }: { lines?: number }) {
  return (
    <Loading>
      {times(lines).map((line) => (
        <Skeleton key={line} height="1rem" width={line === lines - 1 ? '55%' : '100%'} />
      ))}
    </Loading>
  );
}
