import { useMessages } from '../../ui/i18n';
import { QueryState } from '../../ui/query-state';
import { TextSkeleton } from '../../ui/skeletons';
import { type Side, useDifference } from './api';
import classes from './authoring.module.css';
import { authoringMessages } from './messages';
import type { VersionChange } from './types';

/** What a version changes, text beside text. */
export function VersionChanges({ side, courseId, isFirst }: { side: Side; courseId: string; isFirst: boolean }) {
  const words = useMessages(authoringMessages);
  const difference = useDifference(side, courseId);
  if (isFirst) return <p>{words.firstVersion}</p>;
  return (
    <QueryState query={difference} skeleton={<TextSkeleton lines={3} />}>
      {({ items }) =>
        items.length === 0 ? <p>{words.noChanges}</p> : items.map((change, at) => <Change key={at} change={change} />)
      }
    </QueryState>
  );
}

function Change({ change }: { change: VersionChange }) {
  const words = useMessages(authoringMessages);
  return (
    <div className={classes.change}>
      <h3>{useTitle(change)}</h3>
      <div className={classes.both}>
        {change.before && (
          <div className={classes.text}>
            <span className={classes.quiet}>{words.before}</span>
            <del>{change.before}</del>
          </div>
        )}
        {change.after && (
          <div className={classes.text}>
            <span className={classes.quiet}>{words.after}</span>
            <ins>{change.after}</ins>
          </div>
        )}
      </div>
    </div>
  );
}

function useTitle({ kind, name = '' }: VersionChange): string {
  const words = useMessages(authoringMessages);
  const fields: Readonly<Record<string, string>> = {
    title: words.courseTitle, summary: words.summary, organiser: words.organiser, form: words.form, jp: words.jp, enrolmentRule: words.enrolmentRule, capacity: words.capacity,
    opensOn: words.opensOn, closesOn: words.closesOn, passingGrade: words.passingGrade, minActiveMinutes: words.minActiveMinutes, allPositions: words.allPositions, competencies: words.competencies,
  };
  if (kind === 'FIELD') return fields[name] ?? name;
  if (kind === 'MODULES' || kind === 'LESSON_ORDER') return words[`ch${kind}`];
  return words[`ch${kind}`](name);
}
