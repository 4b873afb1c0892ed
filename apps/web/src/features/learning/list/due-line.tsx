import { Badge } from '../../../ui/badge';
import { formatDate, useLanguage, useMessages } from '../../../ui/i18n';
import type { OwnEnrolment } from '../api';
import classes from '../learning.module.css';
import { learningMessages } from '../messages';

/** Whether a course is mandatory and until when it is to be finished; a day that has passed is told without blame. */
export function DueLine({ mandatory, dueOn, overdue }: Pick<OwnEnrolment, 'mandatory' | 'dueOn' | 'overdue'>) {
  const words = useMessages(learningMessages);
  const { language } = useLanguage();
  if (!mandatory && !dueOn) return null;
  const day = dueOn && formatDate(dueOn, language);
  return (
    <p className={classes.due}>
      {mandatory && <Badge tone="brand">{words.mandatory}</Badge>}
      {day && <span>{overdue ? words.overdue(day) : words.finishBy(day)}</span>}
    </p>
  );
}
