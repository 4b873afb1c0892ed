import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ChoiceField } from '../../ui/choice-field';
import { Dialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { paths } from '../../ui/paths';
import { useOrderFile } from './api';
import type { ExportFormat, ExportKind, FileFilter } from './api';
import { reportingMessages } from './messages';
import classes from './reporting.module.css';

const FORMATS: Readonly<Record<ExportKind, readonly ExportFormat[]>> = {
  COMPLETIONS: ['XLSX', 'CSV'],
  SIASN_COURSES: ['XLSX', 'CSV'],
  SIASN_TRAININGS: ['XLSX', 'CSV'],
  JP_RECAP: ['XLSX', 'PDF'],
  JP_PEOPLE: ['XLSX', 'CSV'],
};

interface OrderFileProps {
  readonly filter: FileFilter;
  /** What can be ordered; the first is chosen to begin with. */
  readonly kinds: readonly [ExportKind, ...ExportKind[]];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Chooses what the file holds and orders it; the list of files then shows how far it is. */
export function OrderFile({ filter, kinds, open, onClose }: OrderFileProps) {
  const words = useMessages(reportingMessages);
  const navigate = useNavigate();
  const notify = useNotify();
  const order = useOrderFile();
  const [kind, setKind] = useState<ExportKind>(kinds[0]);
  const [format, setFormat] = useState<ExportFormat>('XLSX');
  const year = filter.year ?? Number((filter.to ?? filter.from ?? new Date().toISOString()).slice(0, 4));
  const isSiasn = kind === 'SIASN_COURSES' || kind === 'SIASN_TRAININGS';
  const offered = kinds.filter((each) => filter.state === 'COMPLETED' || !each.startsWith('SIASN'));
  const submit = () =>
    order.mutate(
      { kind, format, filter: kind === 'JP_RECAP' ? { ...filter, year } : filter },
      {
        onSuccess: () => {
          notify(words.ordered);
          void navigate(paths.exports);
        },
      },
    );
  return (
    <Dialog title={words.downloadTitle} open={open} onClose={onClose}>
      <div className={classes.form}>
        <p>{kind === 'JP_RECAP' ? words.recapHint(String(year)) : kind === 'JP_PEOPLE' ? words.peopleHint(String(year)) : words.downloadHint}</p>
        <NativeSelect
          label={words.whichReport}
          value={kind}
          data={offered.map((value) => ({ value, label: words[value] }))}
          onChange={(event) => {
            const next = offered.find((each) => each === event.currentTarget.value) ?? kinds[0];
            setKind(next);
            if (!FORMATS[next].includes(format)) setFormat('XLSX');
          }}
        />
        <ChoiceField<ExportFormat> label={words.format} value={format} choices={FORMATS[kind].map((value) => ({ value, label: value }))} onChoose={setFormat} />
        {isSiasn && <p className={classes.small}>{words.siasnHint}</p>}
        {format === 'CSV' && <p className={classes.small}>{words.csvHint}</p>}
        <InlineError error={order.error} />
        <div className={classes.buttons} data-end>
          <Button variant="default" onClick={onClose}>
            {words.close}
          </Button>
          <Button loading={order.isPending} onClick={submit}>
            {words.order}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
