import { Button, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMe } from '../../session/me';
import { formatMinutes, formatSize, useLanguage, useMessages } from '../../ui/i18n';
import { Sheet } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { useFirstCourse } from './api';
import classes from './home.module.css';
import { homeMessages } from './messages';
import { isInstalled, isNew, usePutAside } from './welcome-progress';
import type { WelcomeStep } from './welcome-progress';

/** Three calm steps for somebody who is new; each goes when it is done or put aside, and all with the last. */
export function Welcome({ hasLearned }: { hasLearned: boolean }) {
  const words = useMessages(homeMessages);
  const { accountId, hasEmail, firstSignedInAt } = useMe();
  const { isAside, putAside } = usePutAside(accountId);
  const fresh = isNew(firstSignedInAt, Date.now());
  const done: Record<WelcomeStep, boolean> = { lesson: hasLearned || isAside('lesson'), email: hasEmail || isAside('email'), install: isInstalled() || isAside('install') };
  const first = useFirstCourse(fresh && !done.lesson);
  const left = Object.values(done).filter((isDone) => !isDone).length;
  if (!fresh || left === 0) return null;
  const later = (step: WelcomeStep, label = words.later) => (
    <Button variant="subtle" onClick={() => putAside(step)}>
      {label}
    </Button>
  );
  const course = first.data?.course;
  return (
    <Sheet>
      <Title order={2}>{words.welcome(left)}</Title>
      <ol className={classes.steps} data-left={left}>
        {!done.lesson && (
          <Step title={words.firstTitle} text={course ? <FirstCourse title={course.title} minutes={course.minutes} bytes={course.bytes} /> : words.firstNone}>
            <Button component={Link} to={course ? pathTo(paths.course, { courseId: course.courseId }) : paths.catalogue}>
              {course ? words.firstStart : words.toCatalogue}
            </Button>
            {later('lesson')}
          </Step>
        )}
        {!done.email && (
          <Step title={words.emailTitle} text={words.emailText}>
            <Button component={Link} to={`${paths.account}#surel`} variant="default">
              {words.emailDo}
            </Button>
            {later('email')}
          </Step>
        )}
        {!done.install && (
          <Step title={words.installTitle} text={words.installText}>
            {later('install', words.installDone)}
          </Step>
        )}
      </ol>
    </Sheet>
  );
}

function Step({ title, text, children }: { title: string; text: ReactNode; children: ReactNode }) {
  return (
    <li>
      <strong>{title}</strong>
      <span className={classes.quiet}>{text}</span>
      <span className={classes.stepActions}>{children}</span>
    </li>
  );
}

function FirstCourse({ title, minutes, bytes }: { title: string; minutes: number; bytes: number }) {
  const { language } = useLanguage();
  return (
    <>
      {title} · ±{formatMinutes(minutes, language)} · {formatSize(bytes, language)}
    </>
  );
}
