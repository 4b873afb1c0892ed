import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useFirstDay } from '../../session/first-day';
import { useCan, useMe } from '../../session/me';
import { SavedLearning } from '../../session/saved-learning';
import { WaitingCard } from '../../session/waiting-card';
import { EmptyState } from '../../ui/empty-state';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { TextSkeleton } from '../../ui/skeletons';
import { useLearningHome, useThisYear } from './api';
import { ContinueSheet } from './continue-sheet';
import { Deadline } from './deadline';
import classes from './home.module.css';
import { FirstDaySheet, RestingRoles } from './house-sheets';
import { homeMessages } from './messages';
import { NextDate } from './next-date';
import { NoCourseYet } from './no-course-yet';
import { RunningCourses } from './running-courses';
import { SuggestedCourses } from './suggested-courses';
import { Welcome } from './welcome';
import { isNew } from './welcome-progress';
import { YearSheet } from './year-sheet';

/** Where a learner goes on: the next lesson, the year, the next date. */
export function HomePage() {
  const words = useMessages(homeMessages);
  const { firstSignedInAt } = useMe();
  const learns = useCan('learning.own.learn');
  const hasRecord = useCan('competency.own.read');
  const home = useLearningHome(learns);
  const year = useThisYear(hasRecord);
  const day = useFirstDay(useCan('organisation.unit.manage')).data;
  const building = day !== undefined && !day.ready;

  if (!learns) {
    return (
      <Page title={words.title} width="text">
        <WaitingCard />
        <EmptyState text={words.noLearning} action={<Button component={Link} to={paths.menu}>{words.toMenu}</Button>} />
      </Page>
    );
  }
  return (
    <Page title={words.title} lead={<SavedLearning />}>
      <WaitingCard />
      <div className={classes.board}>
        <div className={classes.first}>
          <QueryState query={home} skeleton={<TextSkeleton lines={5} />}>
            {({ continue: next, running, nextDate }) => (
              <>
                <RestingRoles />
                {building && <FirstDaySheet day={day} />}
                {next && <ContinueSheet next={next} />}
                {!next && nextDate && <NextDate {...nextDate} />}
                {!building && !next && !year.isLoading && <Welcome hasLearned={running.length > 0 || (year.data?.counted ?? 0) > 0} />}
                {!building && running.length === 0 && <NoCourseYet calm={isNew(firstSignedInAt, Date.now())} finished={(year.data?.counted ?? 0) > 0} />}
              </>
            )}
          </QueryState>
        </div>
        {hasRecord && (
          <div className={classes.year}>
            <QueryState query={year} skeleton={<TextSkeleton />}>
              {(record) => <YearSheet record={record} />}
            </QueryState>
          </div>
        )}
        {home.data && home.data.running.length > 0 && (
          <>
            <div className={classes.rest}>
              {!building && home.data.continue && <Welcome hasLearned />}
              {home.data.deadline?.dueOn && <Deadline {...home.data.deadline} dueOn={home.data.deadline.dueOn} />}
              {home.data.continue && home.data.nextDate && <NextDate {...home.data.nextDate} />}
              <RunningCourses courses={home.data.running.filter((course) => course.enrolmentId !== home.data.continue?.enrolmentId)} />
            </div>
            <div className={classes.suggested}>
              <SuggestedCourses taken={home.data.running.map((course) => course.courseId)} />
            </div>
          </>
        )}
      </div>
    </Page>
  );
}
