import { Button, Title } from '@mantine/core';
import type { FirstDayStep } from '@piawai/domain/reporting/rules';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { backAtFirstDay, leaveFirstDay, useFirstDay } from '../../session/first-day';
import type { FirstDay } from '../../session/first-day';
import { formatMinutes, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Page, Section, Sheet } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { ProgressBar } from '../../ui/progress-bar';
import { QueryState } from '../../ui/query-state';
import { ListSkeleton } from '../../ui/skeletons';
import classes from './first-day.module.css';
import { firstDayMessages } from './messages';
import { StepLine } from './step-line';

/** Where each step is done. */
const PLACES: Readonly<Record<FirstDayStep, string>> = {
  identity: paths.agencySettings,
  units: pathTo(paths.structureSheet, { kind: 'unit' }),
  positions: pathTo(paths.structureSheet, { kind: 'jabatan' }),
  people: paths.imports,
  codes: paths.activationSlips,
  staff: paths.accounts,
  course: paths.authoring,
  enrolment: paths.catalogue,
};

/** The way of a new agency to a working system; every state follows from its data. */
export function FirstDayPage() {
  const words = useMessages(firstDayMessages);
  const query = useFirstDay(true);
  const { refetch } = query;
  useEffect(() => {
    backAtFirstDay();
    void refetch();
  }, [refetch]);
  return (
    <Page title={words.title} lead={words.lead} width="text">
      <QueryState query={query} skeleton={<ListSkeleton rows={6} />}>
        {(day) => (
          <>
            {day.ready ? <Ready day={day} /> : <Standing day={day} />}
            <Section title={words.steps}>
              <ol className={classes.steps}>
                {day.steps.map((step) => <StepLine key={step.step} {...step} to={PLACES[step.step]} />)}
              </ol>
            </Section>
          </>
        )}
      </QueryState>
    </Page>
  );
}

function Standing({ day: { steps, minutesLeft } }: { day: FirstDay }) {
  const words = useMessages(firstDayMessages);
  const { language } = useLanguage();
  const done = steps.filter(({ state }) => state === 'DONE').length;
  const text = words.progress(formatNumber(done, language), formatNumber(steps.length, language));
  return (
    <div className={classes.standing}>
      <ProgressBar label={words.title} value={done / steps.length} text={text} />
      <p>{text} · {words.left(formatMinutes(minutesLeft, language))}</p>
    </div>
  );
}

function Ready({ day }: { day: FirstDay }) {
  const words = useMessages(firstDayMessages);
  const skipped = day.steps.filter(({ state }) => state !== 'DONE').map(({ step }) => words[step]);
  return (
    <Sheet>
      <Title order={2}>{words.readyTitle}</Title>
      <p>{words.readyText}</p>
      {skipped.length > 0 && <p>{words.skippedText(skipped.join(', '))}</p>}
      <Title order={3}>{words.mondayTitle}</Title>
      <ol className={classes.monday}>
        <li>{words.monday1}</li>
        <li>{words.monday2}</li>
        <li>{words.monday3}</li>
        <li>{words.monday4}</li>
      </ol>
      <div className={classes.actions}>
        <Button component={Link} to={paths.neverSignedIn} onClick={leaveFirstDay}>{words.neverSignedIn}</Button>
        <Button component={Link} variant="default" to={paths.dashboard} onClick={leaveFirstDay}>{words.dashboard}</Button>
      </div>
    </Sheet>
  );
}
