import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Callout } from '../../../ui/callout';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { Page, Section } from '../../../ui/page';
import { paths } from '../../../ui/paths';
import { ProgressBar } from '../../../ui/progress-bar';
import { QueryState } from '../../../ui/query-state';
import classes from '../organisation.module.css';
import { IMPORTS, useImport } from './api';
import type { EmployeeImport } from './api';
import { MappingStep } from './mapping-step';
import { importMessages } from './messages';
import { PreviewStep } from './preview-step';

/** One import from its columns to its end; the state of the import says which step is shown. */
export function ImportPage() {
  const words = useMessages(importMessages);
  const { importId = '' } = useParams();
  const query = useImport(importId);
  return (
    <QueryState query={query}>
      {(job) => (
        <Page
          title={job.fileName}
          breadcrumb={[{ label: words.employees, to: paths.employees }, { label: words.title, to: paths.imports }]}
        >
          <Step key={job.state} job={job} />
        </Page>
      )}
    </QueryState>
  );
}

function Step({ job }: { job: EmployeeImport }) {
  const words = useMessages(importMessages);
  const [remapping, setRemapping] = useState(false);
  if (job.state === 'UPLOADED' || remapping) return <MappingStep job={job} onDone={() => setRemapping(false)} />;
  if (job.state === 'CHECKING') return <Checking job={job} />;
  if (job.state === 'APPLYING') return <Applying job={job} />;
  if (job.state === 'APPLIED') return <Done job={job} />;
  if (job.state === 'FAILED') {
    return (
      <Callout tone="warn">
        <p>{job.forgottenAt ? words.forgotten : job.failure === 'organisation.import_too_long' ? words.tooLong : words.failed}</p>
        <div className={classes.actions}><Button component={Link} to={paths.imports}>{words.another}</Button></div>
      </Callout>
    );
  }
  return <PreviewStep job={job} onRemap={() => setRemapping(true)} />;
}

/** How long the file is shows only at its end, so the rows are counted instead of a share. */
function Checking({ job }: { job: EmployeeImport }) {
  const words = useMessages(importMessages);
  const { language } = useLanguage();
  return (
    <Section title={words.checking}>
      <p role="status">{words.checked(formatNumber(job.rowsRead, language))}</p>
    </Section>
  );
}

function Applying({ job }: { job: EmployeeImport }) {
  const words = useMessages(importMessages);
  const { language } = useLanguage();
  return (
    <Section title={words.applying}>
      <ProgressBar label={words.applying} value={job.rowsRead === 0 ? 0 : job.rowsApplied / job.rowsRead} />
      <p role="status">{words.applied(formatNumber(job.rowsApplied, language), formatNumber(job.rowsRead, language))}</p>
    </Section>
  );
}

function Done({ job }: { job: EmployeeImport }) {
  const words = useMessages(importMessages);
  const { language } = useLanguage();
  const number = (count: number | undefined) => formatNumber(count ?? 0, language);
  const { ADDED, CHANGED, REJECTED = 0, QUESTION = 0, FAILED = 0 } = job.counts;
  return (
    <Section title={words.doneTitle}>
      <p role="status">{words.done(number(ADDED), number(CHANGED), number(job.endedCount))}</p>
      {FAILED > 0 && !job.forgottenAt && <Callout tone="warn">{words.doneFailed(number(FAILED))}</Callout>}
      {job.forgottenAt && <p>{words.doneForgotten}</p>}
      <div className={classes.actions}>
        <Button component={Link} to={paths.employees}>{words.employees}</Button>
        {REJECTED + QUESTION + FAILED > 0 && !job.forgottenAt && <Button variant="default" component="a" href={`${IMPORTS}/${job.id}/rejected.csv`}>{words.rejectedFile}</Button>}
        <Button variant="default" component={Link} to={paths.imports}>{words.another}</Button>
      </div>
    </Section>
  );
}
