import { Button } from '@mantine/core';
import { useState } from 'react';
import { ChoiceField } from '../../../ui/choice-field';
import { ConfirmDialog } from '../../../ui/dialog';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { Section } from '../../../ui/page';
import { Stat, StatRow } from '../../../ui/stat';
import classes from '../organisation.module.css';
import { IMPORTS, useConfirm } from './api';
import type { EmployeeImport, Verdict } from './api';
import { importMessages } from './messages';
import { MissingUnits } from './missing-units';
import { RowList } from './row-list';

const VERDICTS: readonly Verdict[] = ['ADDED', 'CHANGED', 'UNCHANGED', 'QUESTION', 'REJECTED'];

/** What applying would do, row by row and unit by unit; nothing has changed yet. */
export function PreviewStep({ job, onRemap }: { job: EmployeeImport; onRemap: () => void }) {
  const words = useMessages(importMessages);
  const { language } = useLanguage();
  const number = (count: number | undefined) => formatNumber(count ?? 0, language);
  const { counts } = job;
  const [verdict, setVerdict] = useState<Verdict>(counts.QUESTION ? 'QUESTION' : counts.REJECTED ? 'REJECTED' : 'ADDED');
  const [ticked, setTicked] = useState<ReadonlyMap<string, number>>(new Map());
  const [confirming, setConfirming] = useState(false);
  const confirm = useConfirm(job.id);
  const ending = [...ticked.values()].reduce((sum, missing) => sum + missing, 0);
  return (
    <>
      <Section title={words.previewTitle} actions={<Button variant="default" onClick={onRemap}>{words.remap}</Button>}>
        <StatRow>{VERDICTS.map((name) => <Stat key={name} label={words.verdictName(name)} value={number(counts[name])} />)}</StatRow>
        {Boolean(counts.QUESTION) && <p>{words.openQuestions}</p>}
        <ChoiceField label={words.verdict} value={verdict} choices={VERDICTS.map((value) => ({ value, label: words.verdictName(value) }))} onChoose={setVerdict} />
        <RowList importId={job.id} verdict={verdict} />
        {Boolean(counts.REJECTED) && (
          <div className={classes.actions}><Button variant="default" component="a" href={`${IMPORTS}/${job.id}/rejected.csv`}>{words.rejectedFile}</Button></div>
        )}
      </Section>
      <MissingUnits importId={job.id} ticked={ticked} onTick={setTicked} />
      <div className={classes.actions}><Button onClick={() => setConfirming(true)}>{words.apply}</Button></div>
      <ConfirmDialog
        title={words.applyTitle}
        confirm={words.apply}
        danger={ending > 0}
        open={confirming}
        pending={confirm.isPending}
        error={confirm.error}
        onClose={() => setConfirming(false)}
        onConfirm={() => confirm.mutate([...ticked.keys()])}
      >
        <p>{words.applyLead(number(counts.ADDED), number(counts.CHANGED))}</p>
        {ending > 0 && <p>{words.endLead(number(ending))}</p>}
      </ConfirmDialog>
    </>
  );
}
