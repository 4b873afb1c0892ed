import { PageSkeleton } from '../ui/skeletons';
import classes from './shell.module.css';

/** Until the first page has arrived. */
export function StartScreen() {
  return (
    <main id="main" tabIndex={-1} className={classes.bare}>
      <PageSkeleton />
    </main>
  );
}
