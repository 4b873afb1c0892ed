import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/empty-state';
import { useMessages } from '../../ui/i18n';
import { paths } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { TextSkeleton } from '../../ui/skeletons';
import { useCoursesForMyPosition } from './api';
import { homeMessages } from './messages';

/** Nothing taken yet, or all finished: what the position offers, else the whole catalogue; `calm` beside the first steps of somebody new. */
export function NoCourseYet({ calm, finished }: { calm: boolean; finished: boolean }) {
  const variant = calm ? 'default' : 'filled';
  const words = useMessages(homeMessages);
  const courses = useCoursesForMyPosition();
  const state = finished ? words.allDone : words.noCourse;
  return (
    <QueryState query={courses} skeleton={<TextSkeleton lines={2} />}>
      {({ items, next }) =>
        items.length > 0 ? (
          <EmptyState
            text={`${state} ${(next ? words.moreForPosition : words.forPosition)(String(items.length))}`}
            action={
              <Button component={Link} variant={variant} to={`${paths.catalogue}?jabatan=saya`}>
                {words.toPosition}
              </Button>
            }
          />
        ) : (
          <EmptyState
            text={finished ? `${state} ${words.noneForPosition}` : words.noneForPosition}
            action={
              <Button component={Link} variant={variant} to={paths.catalogue}>
                {words.toCatalogue}
              </Button>
            }
          />
        )
      }
    </QueryState>
  );
}
