import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { newId } from '../../api-clients';
import { useCan } from '../../session/me';
import { InlineError } from '../../ui/error-state';
import { formatDate, useLanguage, useMessages } from '../../ui/i18n';
import { Sheet } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { TextSkeleton } from '../../ui/skeletons';
import { type CourseDetails, type OwnEnrolment, useEnrol, useOwnEnrolment } from './api';
import classes from './catalogue.module.css';
import { catalogueMessages } from './messages';
import { SeatsOrWaiting } from './waiting-list';

/** The one next step of a course page: enrol, ask, wait, go on. */
export function EnrolSheet({ course }: { course: CourseDetails }) {
  const words = useMessages(catalogueMessages);
  const { language } = useLanguage();
  const learns = useCan('learning.own.learn');
  const standing = useOwnEnrolment(course.courseId, learns);
  if (!learns) return <Sheet>{words.notLearner}</Sheet>;
  if (standing.isPending) return <Sheet><TextSkeleton lines={2} /></Sheet>;
  const enrolment = standing.data?.enrolment;
  const dueText = ({ mandatory, dueOn, overdue }: OwnEnrolment) =>
    [mandatory && words.mandatory, dueOn && (overdue ? words.overdue : words.finishBy)(formatDate(dueOn, language))].filter(Boolean).join(' ');
  const to = enrolment ? pathTo(paths.enrolment, { enrolmentId: enrolment.enrolmentId }) : '';
  return (
    <Sheet>
      {enrolment?.state === 'ACTIVE' && (enrolment.mandatory || enrolment.dueOn) && <p>{dueText(enrolment)}</p>}
      {enrolment?.state === 'EXEMPTED' && <p>{words.exempted} <Link to={to}>{words.rejectedWhy}</Link></p>}
      {enrolment?.state === 'ACTIVE' && <Button component={Link} to={to}>{words.continue}</Button>}
      {enrolment?.state === 'COMPLETED' && (
        <>
          <p>{words.completed}</p>
          <Button component={Link} to={to} variant="default">{words.again}</Button>
        </>
      )}
      {enrolment?.state === 'REQUESTED' && <p role="status">{words.waiting}</p>}
      {enrolment?.state === 'REJECTED' && (
        <p>
          {words.rejected} <Link to={to}>{words.rejectedWhy}</Link>
        </p>
      )}
      {(!enrolment || enrolment.state === 'REJECTED' || enrolment.state === 'WITHDRAWN') && <NewEnrolment course={course} />}
    </Sheet>
  );
}

function NewEnrolment({ course }: { course: CourseDetails }) {
  const words = useMessages(catalogueMessages);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const enrol = useEnrol(course.courseId);
  const today = new Date().toLocaleDateString('sv');
  const { opensOn, closesOn, capacity, enrolmentRule } = course;
  if (enrolmentRule === 'ASSIGNMENT') return <p>{words.byAssignment}</p>;
  if (opensOn && today < opensOn) return <p>{words.opens(formatDate(opensOn, language))}</p>;
  if (closesOn && today > closesOn) return <p>{words.closed(formatDate(closesOn, language))}</p>;
  const begin = () =>
    enrol.mutate(id, { onSuccess: (made) => made.state === 'ACTIVE' && void navigate(pathTo(paths.enrolment, { enrolmentId: made.id })) });
  const notes = [enrolmentRule === 'APPROVAL' && words.byApproval, closesOn && words.openUntil(formatDate(closesOn, language)), capacity && words.seats(capacity)].filter(Boolean);
  const way = (
    <>
      <Button loading={enrol.isPending} onClick={begin}>{enrolmentRule === 'APPROVAL' ? words.ask : words.enrol}</Button>
      {notes.length > 0 && <p className={classes.quiet}>{notes.join(' ')}</p>}
      <InlineError error={enrol.error} />
    </>
  );
  return capacity === null ? way : <SeatsOrWaiting courseId={course.courseId}>{way}</SeatsOrWaiting>;
}
