import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useMe } from '../../../session/me';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { Sheet } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import { CertificateState } from '../certificate-state';
import { AfterCourse } from '../feedback/after-course';
import type { LessonProgress } from '../progress/use-lesson-progress';
import { playerMessages } from './messages';
import classes from './player.module.css';

/** What finishing the last lesson brought about: the certificate, or the day on which it comes. */
export function CourseEnd({ enrolmentId, progress }: { enrolmentId: string; progress: LessonProgress }) {
  const words = useMessages(playerMessages);
  const { language } = useLanguage();
  const { dailyJpCap } = useMe().agency.settings;
  if (!progress.completion && !progress.completesOn) return null;
  return (
    <>
      <Sheet>
        <div className={classes.end}>
          {progress.completion ? (
            <>
              <p>{words.courseDone}</p>
              <CertificateState enrolmentId={enrolmentId} />
            </>
          ) : (
            progress.completesOn && <p>{words.courseDoneOn(formatDate(progress.completesOn, language), formatNumber(dailyJpCap ?? 0, language))}</p>
          )}
          <Button component={Link} to={pathTo(paths.enrolment, { enrolmentId })} variant="default">
            {words.seeResult}
          </Button>
        </div>
      </Sheet>
      {progress.completion && <AfterCourse enrolmentId={enrolmentId} />}
    </>
  );
}
