import { Link } from 'react-router';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { Sheet } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import { ProgressBar } from '../../../ui/progress-bar';
import type { OwnEnrolment } from '../api';
import { FEEDBACK_HASH } from '../feedback/feedback-hash';
import { feedbackMessages } from '../feedback/messages';
import classes from '../learning.module.css';
import { learningMessages } from '../messages';
import { DueLine } from './due-line';

interface OwnCourseProps {
  readonly course: OwnEnrolment;
  /** Completed, and nothing was said about it yet. */
  readonly asked: boolean;
}

export function OwnCourse({ course, asked }: OwnCourseProps) {
  const words = useMessages(learningMessages);
  const feedbackWords = useMessages(feedbackMessages);
  const { language } = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const day = (date: string) => formatDate(date, language, 'long');
  const text = words.lessonsDone(number(course.lessonsDone), number(course.lessons));
  const dated =
    course.state === 'COMPLETED' && course.completedOn
      ? words.completedOn(day(course.completedOn))
      : course.completesOn
        ? words.completesOn(day(course.completesOn))
        : course.lastAt
          ? words.lastOn(day(course.lastAt))
          : words.requestedOn(day(course.requestedAt));
  return (
    <li>
      <Sheet>
        <div className={classes.course}>
          <div className={classes.courseHead}>
            <Link to={pathTo(paths.enrolment, { enrolmentId: course.enrolmentId })}>{course.courseTitle}</Link>
            <span className={classes.quiet}>{number(course.jp)} JP</span>
          </div>
          {course.state === 'ACTIVE' && (
            <ProgressBar label={course.courseTitle} value={course.lessons ? course.lessonsDone / course.lessons : 0} text={text} />
          )}
          <p className={classes.quiet}>
            {text} · {dated}
          </p>
          {course.state === 'ACTIVE' && <DueLine {...course} />}
          {course.endReason && <p className={classes.quiet}>{(course.state === 'EXEMPTED' ? words.exempted : words.ended)(course.endReason)}</p>}
          {asked && (
            <p className={classes.quiet}>
              <Link to={`${pathTo(paths.enrolment, { enrolmentId: course.enrolmentId })}${FEEDBACK_HASH}`} aria-label={`${feedbackWords.give}: ${course.courseTitle}`}>
                {feedbackWords.give}
              </Link>
            </p>
          )}
          {course.annulled && <p className={classes.quiet}>{words.annulled}</p>}
          {course.state === 'REJECTED' && course.decisionReason && <p className={classes.quiet}>{words.rejected(course.decisionReason)}</p>}
        </div>
      </Sheet>
    </li>
  );
}
