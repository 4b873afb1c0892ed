import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { AskAdmin } from '../../session/ask-admin';
import { HelperNames } from '../../session/helper-names';
import { useMessages } from '../../ui/i18n';
import { Sheet } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import type { Trace } from './api';
import { traceMessages } from './messages';
import classes from './trace.module.css';
import { useVerdictWords } from './use-verdict-words';

/** One sentence and the next step. */
export function VerdictSheet({ trace }: { trace: Trace }) {
  const verdictWords = useVerdictWords();
  return (
    <Sheet>
      <p className={classes.verdict} role="status">
        {verdictWords(trace.verdict)}
      </p>
      <div className={classes.actions}>
        <NextStep trace={trace} />
        {trace.own && trace.verdict.code !== 'DONE' && <AskAdmin />}
      </div>
      {trace.own && trace.verdict.code !== 'DONE' && <HelperNames />}
    </Sheet>
  );
}

function NextStep({ trace: { own, enrolmentId, verdict, lessons, certificates } }: { trace: Trace }) {
  const words = useMessages(traceMessages);
  const [newest] = certificates;
  if (newest && ['DONE', 'AWAITING_SIGNATURE', 'REVOKED'].includes(verdict.code)) {
    return (
      <Button component={Link} to={pathTo(paths.certificate, { certificateId: newest.id })}>
        {words.openCertificate}
      </Button>
    );
  }
  if (!own) return null;
  if (['REJECTED', 'WITHDRAWN', 'EXEMPTED'].includes(verdict.code)) {
    return (
      <Button component={Link} to={paths.catalogue}>
        {words.toCatalogue}
      </Button>
    );
  }
  const lesson = lessons.find(({ revisionId }) => revisionId === verdict.nextRevisionId);
  if (lesson) {
    return (
      <Button component={Link} to={pathTo(paths.lesson, { enrolmentId, lessonId: lesson.revisionId })}>
        {words.doLesson(lesson.title)}
      </Button>
    );
  }
  if (!['MISSING', 'ANNULLED'].includes(verdict.code)) return null;
  return (
    <Button component={Link} to={pathTo(paths.enrolment, { enrolmentId })}>
      {words.toCourse}
    </Button>
  );
}
