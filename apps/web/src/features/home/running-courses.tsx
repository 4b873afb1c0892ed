import { Link } from 'react-router';
import { useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { ProgressBar } from '../../ui/progress-bar';
import type { RunningCourse } from './api';
import classes from './home.module.css';
import { homeMessages } from './messages';

export function RunningCourses({ courses }: { courses: readonly RunningCourse[] }) {
  const words = useMessages(homeMessages);
  if (courses.length === 0) return null;
  return (
    <Section title={words.runningTitle}>
      <ul className={classes.list}>
        {courses.map(({ enrolmentId, courseTitle, lessons, lessonsDone }) => {
          const text = words.lessonsDone(lessonsDone, lessons);
          return (
            <li key={enrolmentId} className={classes.row}>
              <Link to={pathTo(paths.enrolment, { enrolmentId })}>{courseTitle}</Link>
              <span className={classes.quiet}>{text}</span>
              <ProgressBar label={courseTitle} value={lessons ? lessonsDone / lessons : 0} text={text} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
