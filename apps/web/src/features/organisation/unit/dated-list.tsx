import { Button, TextInput } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useToday } from '../../../session/today';
import { Badge } from '../../../ui/badge';
import { ConfirmDialog } from '../../../ui/dialog';
import { formatDate, useLanguage, useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import classes from '../organisation.module.css';
import { unitMessages } from './messages';

export interface DatedRow {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
  readonly displayName: string;
}

interface DatedListProps<Row extends DatedRow> {
  readonly rows: readonly Row[];
  readonly describe: (row: Row) => ReactNode;
  /** Ends a row that holds or will hold; absent for those who may not. */
  readonly onEnd: ((row: Row) => void) | null;
  readonly endOf: (name: string) => string;
}

/** People who led or helped a unit, with their time and whether it is now. */
export function DatedList<Row extends DatedRow>({ rows, describe, onEnd, endOf }: DatedListProps<Row>) {
  const words = useMessages(unitMessages);
  const { language } = useLanguage();
  const today = useToday();
  const date = (value: string) => formatDate(value, language, 'long');
  const stateOf = ({ from, to }: Row) => (from > today ? 'future' : to && to <= today ? 'past' : 'now');
  return (
    <ul className={classes.history}>
      {rows.map((row) => {
        const state = stateOf(row);
        return (
          <li key={row.id} className={classes.node}>
            <div>
              {describe(row)} <Badge tone={state === 'now' ? 'ok' : 'plain'}>{words[state]}</Badge>
              <small>{words.until(date(row.from), row.to && date(row.to))}</small>
            </div>
            {onEnd && state !== 'past' && <Button variant="subtle" px="sm" aria-label={endOf(row.displayName)} onClick={() => onEnd(row)}>{words.end}</Button>}
          </li>
        );
      })}
    </ul>
  );
}

interface EndRowDialogProps {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly open: boolean;
  readonly end: UseMutationResult<unknown, unknown, { from: string }>;
  readonly onClose: () => void;
}

/** Asks from which day on somebody no longer leads or helps. */
export function EndRowDialog({ title, lead, label, open, end, onClose }: EndRowDialogProps) {
  const words = useMessages(unitMessages);
  const notify = useNotify();
  const [from, setFrom] = useState(useToday());
  const confirm = () => end.mutate({ from }, { onSuccess: () => (notify(words.saved), onClose()) });
  return (
    <ConfirmDialog title={title} confirm={words.end} danger open={open} pending={end.isPending} error={end.error} onClose={onClose} onConfirm={confirm}>
      <div className={classes.fields}>
        <p>{lead}</p>
        <TextInput label={label} type="date" required value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      </div>
    </ConfirmDialog>
  );
}
