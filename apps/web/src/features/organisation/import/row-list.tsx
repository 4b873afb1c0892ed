import { Button } from '@mantine/core';
import { IMPORT_FIELDS, IMPORT_PROBLEMS } from '@piawai/domain/organisation/rules';
import type { ImportField } from '@piawai/domain/organisation/rules';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState, InlineError } from '../../../ui/error-state';
import { useLanguage, useMessages } from '../../../ui/i18n';
import { ListSkeleton } from '../../../ui/skeletons';
import { EmployeeName } from '../../../ui/texts';
import { useKeysetList } from '../../../ui/use-keyset-list';
import classes from '../organisation.module.css';
import { IMPORTS, useAnswer } from './api';
import type { ImportRow, Verdict } from './api';
import { importMessages } from './messages';

/** The rows of one verdict, with what they mean or what is wrong and how to mend it. */
export function RowList({ importId, verdict }: { importId: string; verdict: Verdict }) {
  const words = useMessages(importMessages);
  const { query, rows, more } = useKeysetList<ImportRow>(`${IMPORTS}/${importId}/rows`, { verdict });
  if (!rows) return query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton />;
  return (
    <DataTable
      caption={words.verdictName(verdict)}
      rows={rows}
      rowKey={({ row }) => String(row)}
      more={more}
      empty={<EmptyState text={words.noRows} />}
      columns={[
        { key: 'name', header: words.name, primary: true, cell: ({ name, nip }) => <EmployeeName name={name ?? '–'} nip={nip} /> },
        { key: 'row', header: words.row, align: 'end', cell: ({ row }) => row },
        { key: 'what', header: words.what, cell: (row) => <Meaning importId={importId} row={row} verdict={verdict} /> },
      ]}
    />
  );
}

function Meaning({ importId, row, verdict }: { importId: string; row: ImportRow; verdict: Verdict }) {
  const words = useMessages(importMessages);
  const { language } = useLanguage();
  if (verdict === 'QUESTION') return <Question importId={importId} row={row} />;
  const lines =
    row.problems.length > 0
      ? row.problems.map(({ column, field, code, row: other }) => `${column ?? IMPORT_FIELDS[field].label}${other ? words.seeRow(other) : ''}: ${IMPORT_PROBLEMS[code][language]}`)
      : verdict === 'CHANGED'
        ? (Object.entries(row.changes) as [ImportField, readonly (string | null)[]][]).map(([field, [before, after]]) =>
            words.change(IMPORT_FIELDS[field].label, before || words.nothing, after ?? words.nothing))
        : [verdict === 'ADDED' ? words.fresh : words.same];
  return <span className={classes.remark}>{lines.map((line) => <span key={line}>{line}</span>)}</span>;
}

type Words = (typeof importMessages)['id'];

function Question({ importId, row }: { importId: string; row: ImportRow }) {
  const words = useMessages(importMessages);
  const answer = useAnswer(importId);
  return (
    <span className={classes.remark}>
      <span>{row.sameAs && asked(words, row.sameAs)}</span>
      <span className={classes.actions}>
        {(['SAME_PERSON', 'ANOTHER_PERSON'] as const).map((choice) => (
          <Button
            key={choice}
            variant={row.answer === choice ? 'light' : 'default'}
            aria-pressed={row.answer === choice}
            loading={answer.isPending && answer.variables.answer === choice}
            onClick={() => answer.mutate({ row: row.row, answer: choice })}
          >
            {choice === 'SAME_PERSON' ? words.samePerson : words.anotherPerson}
          </Button>
        ))}
      </span>
      {row.answer && <span role="status">{row.answer === 'SAME_PERSON' && row.sameAs?.row ? words.leftOut(row.sameAs.row) : words.answered(row.answer)}</span>}
      <InlineError error={answer.error} />
    </span>
  );
}

const asked = (words: Words, { displayName, nip, unitName, row }: NonNullable<ImportRow['sameAs']>): string =>
  row ? words.questionInFile(displayName, nip ?? '–', row) : words.question(displayName, nip ?? '–', unitName ?? '–');
