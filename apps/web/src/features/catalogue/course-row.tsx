import { Link } from 'react-router';
import { Badge } from '../../ui/badge';
import { formatMinutes, formatNumber, formatSize, useLanguage, useMessages } from '../../ui/i18n';
import { paths, pathTo } from '../../ui/paths';
import type { CourseCard } from './api';
import classes from './catalogue.module.css';
import { catalogueMessages } from './messages';
import { Rating } from './rating';

/** One course of the list; the whole row leads to its page. */
export function CourseRow({ course }: { course: CourseCard }) {
  const words = useMessages(catalogueMessages);
  const { language } = useLanguage();
  const facts = words.facts(formatNumber(course.lessons, language), formatMinutes(course.minutes, language), formatSize(course.bytes, language));
  return (
    <li className={classes.row}>
      <div className={classes.jp} aria-hidden>
        <strong>{course.jp}</strong> JP
      </div>
      <div className={classes.rowText}>
        <h2 className={classes.rowTitle}>
          <Link to={pathTo(paths.course, { courseId: course.courseId })}>{course.title}</Link>
        </h2>
        <p className={classes.summary}>{course.summary}</p>
        <p className={classes.facts}>
          <Badge>{language === 'id' ? course.formNameId : course.formNameEn}</Badge>
          <span className="visually-hidden">{words.jp(course.jp)}</span>
          <span>{facts}</span>
          <Rating course={course} />
        </p>
      </div>
    </li>
  );
}
