import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Callout } from '../../../ui/callout';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { Sheet } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import type { Outline } from '../api';
import { CertificateState } from '../certificate-state';
import classes from '../learning.module.css';
import { learningMessages } from '../messages';
import { useMissingText } from '../missing-text';

/** One sentence of state, then what is still needed; the rule of the date is told from the first day. */
export function Standing({ outline }: { outline: Outline }) {
  const words = useMessages(learningMessages);
  const { language } = useLanguage();
  const textOf = useMissingText();
  const number = (value: number) => formatNumber(value, language);
  const day = (date: string) => formatDate(date, language);
  const cap = number(outline.dailyJpCap ?? 0);
  const { completion, state, enrolmentId } = outline;

  if (state === 'REQUESTED') return <Callout>{words.requested}</Callout>;
  if (state === 'EXEMPTED') return <Callout>{words.exempted(outline.endReason ?? '')}</Callout>;
  if (state === 'WITHDRAWN' && outline.endReason) return <Callout>{words.ended(outline.endReason)}</Callout>;
  if (state === 'WITHDRAWN') return <Callout>{words.withdrawn}</Callout>;
  if (state === 'REJECTED') return <Callout tone="warn">{words.rejected(outline.decision?.reason ?? '')}</Callout>;
  if (state === 'COMPLETED' && completion && !completion.annulledAt) {
    return (
      <Sheet>
        <p>{words.completed(day(completion.completedOn))}</p>
        <CertificateState enrolmentId={enrolmentId} />
      </Sheet>
    );
  }
  if (outline.completesOn) {
    return (
      <Callout tone="ok">
        <p>{words.allDoneOn(day(outline.completesOn), cap)}</p>
        <Button component={Link} to={pathTo(paths.why, { enrolmentId })} variant="default">
          {words.why}
        </Button>
      </Callout>
    );
  }
  const lessonsLeft = outline.missing.filter((each) => each.code === 'LESSON').length;
  const others = outline.missing.filter((each) => each.code === 'ACTIVE_TIME');
  return (
    <>
      {completion?.annulledAt && <Callout tone="warn">{words.annulled}</Callout>}
      {outline.daysNeeded > 1 && (
        <Callout>{outline.firstDay ? words.capOn(day(outline.earliestOn), cap) : words.capFromStart(number(outline.daysNeeded), cap)}</Callout>
      )}
      {outline.firstDay && (
        <section>
          <h2 className="visually-hidden">{words.missingTitle}</h2>
          <ul className={classes.missing}>
            {lessonsLeft > 0 && <li>{words.lessonsLeft(number(lessonsLeft))}</li>}
            {others.map((each) => (
              <li key={each.code}>{textOf(each)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
