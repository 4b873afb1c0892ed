import { Link } from 'react-router';
import { formatMinutes, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import type { CourseDetails } from './api';
import classes from './catalogue.module.css';
import { catalogueMessages } from './messages';

/** The rules of completion, what one reaches, and whom it is for. */
export function CourseAside({ course }: { course: CourseDetails }) {
  const words = useMessages(catalogueMessages);
  const { language } = useLanguage();
  const required = course.modules.flatMap((module) => module.lessons).filter((lesson) => lesson.required).length;
  const days = course.dailyJpCap ? Math.ceil(course.jp / course.dailyJpCap) : 1;
  return (
    <>
      <Section title={words.rules}>
        <ul className={classes.plain}>
          <li>{words.ruleLessons(required)}</li>
          {course.passingGrade !== null && <li>{words.ruleGrade(course.passingGrade)}</li>}
          {course.minActiveMinutes > 0 && <li>{words.ruleMinutes(formatMinutes(course.minActiveMinutes, language))}</li>}
          {course.dailyJpCap !== null && days > 1 && <li>{words.ruleCap(formatNumber(course.dailyJpCap, language), days)}</li>}
        </ul>
      </Section>
      <Section title={words.gain}>
        <ul className={classes.plain}>
          {course.competencies.map((each) => (
            <li key={each.id}>
              {language === 'id' ? each.nameId : each.nameEn} · {words.level(each.level)}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.forWhom}>
        <p>{course.allPositions ? words.forAll : course.positions.map((position) => position.name).join('; ')}</p>
      </Section>
      {course.prerequisites.length > 0 && (
        <Section title={words.before}>
          <ul className={classes.plain}>
            {course.prerequisites.map(({ courseId, title }) => (
              <li key={courseId}>
                <Link to={pathTo(paths.course, { courseId })}>{title}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className={classes.quiet}>
        {words.organiser}: {course.organiser} · {course.code} · {words.version(course.number)}
      </p>
    </>
  );
}
