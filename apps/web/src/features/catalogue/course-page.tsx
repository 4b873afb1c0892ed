import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useCan } from '../../session/me';
import { Badge } from '../../ui/badge';
import { formatMinutes, formatNumber, formatSize, useLanguage, useMessages } from '../../ui/i18n';
import { pictureSources } from '../../ui/media/course-file';
import { Page } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { PageSkeleton } from '../../ui/skeletons';
import { type CourseDetails, useCourse } from './api';
import classes from './catalogue.module.css';
import { ColleagueLines } from './colleague-lines';
import { CourseAside } from './course-aside';
import { CourseOutline } from './course-outline';
import { EnrolSheet } from './enrol-sheet';
import { catalogueMessages } from './messages';
import { Rating } from './rating';

/** What a course asks and gives, before one enrols. */
export function CoursePage() {
  const { courseId = '' } = useParams();
  const course = useCourse(courseId);
  return (
    <QueryState query={course} skeleton={<PageSkeleton />}>
      {(details) => <CourseView course={details} />}
    </QueryState>
  );
}

function CourseView({ course }: { course: CourseDetails }) {
  const words = useMessages(catalogueMessages);
  const { language } = useLanguage();
  const reviews = useCan('catalogue.course.review');
  const assigns = useCan('learning.enrolment.assign');
  const organises = useCan('evaluation.line.hide');
  const facts = words.facts(formatNumber(course.lessons, language), formatMinutes(course.minutes, language), formatSize(course.bytes, language));
  return (
    <Page
      title={course.title}
      breadcrumb={[{ label: words.title, to: paths.catalogue }]}
      actions={
        <>
          {assigns && <Button component={Link} variant="default" to={pathTo(paths.enrolPeople, { courseId: course.courseId })}>{words.enrolPeople}</Button>}
          {organises && <Button component={Link} variant="default" to={pathTo(paths.courseFeedback, { courseId: course.courseId })}>{words.toFeedback}</Button>}
          {reviews && <Button component={Link} variant="default" to={pathTo(paths.review, { courseId: course.courseId })}>{words.toReview}</Button>}
        </>
      }
      lead={
        <p className={classes.facts}>
          <Badge tone="brand">{words.jp(course.jp)}</Badge>
          <Badge>{language === 'id' ? course.formNameId : course.formNameEn}</Badge>
          <span>{facts}</span>
          <Rating course={course} />
        </p>
      }
    >
      <div className={classes.course}>
        <div className={classes.enrol}>
          <EnrolSheet course={course} />
        </div>
        <div className={classes.body}>
          {course.coverFileId && <img className={classes.cover} {...pictureSources(course.coverFileId)} sizes="(min-width: 62em) 42rem, 100vw" alt="" />}
          <p className={classes.about}>{course.summary}</p>
          <ColleagueLines courseId={course.courseId} />
          <CourseOutline course={course} />
        </div>
        <div className={classes.aside}>
          <CourseAside course={course} />
        </div>
      </div>
    </Page>
  );
}
