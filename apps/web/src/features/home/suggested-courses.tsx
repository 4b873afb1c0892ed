import { Link } from 'react-router';
import { useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { useCoursesForMyPosition } from './api';
import classes from './home.module.css';
import { homeMessages } from './messages';

/** A few courses for the own position; a failure here is not worth a word, the catalogue has them all. */
export function SuggestedCourses({ taken }: { taken: readonly string[] }) {
  const words = useMessages(homeMessages);
  const { data } = useCoursesForMyPosition();
  const others = data?.items.filter(({ courseId }) => !taken.includes(courseId)) ?? [];
  if (others.length === 0) return null;
  return (
    <Section title={words.suggestedTitle}>
      <ul className={classes.list}>
        {others.map(({ courseId, title, jp }) => (
          <li key={courseId} className={classes.row}>
            <Link to={pathTo(paths.course, { courseId })}>{title}</Link>
            <span className={classes.quiet}>{jp} JP</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
