import { Link } from 'react-router';
import { Callout } from '../../ui/callout';
import { formatDate, useLanguage, useMessages } from '../../ui/i18n';
import { paths, pathTo } from '../../ui/paths';
import { homeMessages } from './messages';

interface DeadlineProps {
  readonly enrolmentId: string;
  readonly courseTitle: string;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly mandatory: boolean;
}

/** The nearest day until which a course is to be finished; one that has passed is told without blame. */
export function Deadline({ enrolmentId, courseTitle, dueOn, overdue, mandatory }: DeadlineProps) {
  const words = useMessages(homeMessages);
  const { language } = useLanguage();
  const day = formatDate(dueOn, language);
  return (
    <Callout>
      <p>
        <Link to={pathTo(paths.enrolment, { enrolmentId })}>{courseTitle}</Link> · {mandatory ? words.mandatory : words.optional}
      </p>
      <p>{overdue ? words.overdue(day) : words.finishBy(day)}</p>
    </Callout>
  );
}
