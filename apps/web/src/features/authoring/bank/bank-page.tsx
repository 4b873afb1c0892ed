import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Badge } from '../../../ui/badge';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { formatNumber, formatShare, useLanguage, useMessages } from '../../../ui/i18n';
import { Page } from '../../../ui/page';
import { paths } from '../../../ui/paths';
import { ListSkeleton } from '../../../ui/skeletons';
import classes from '../authoring.module.css';
import { lessonMessages } from '../lesson.messages';
import { type BankFilters, type BankQuestion, type QuestionFigures, useBank, useFigures } from './api';
import { BankFilterFields } from './bank-filters';
import { keyText } from './key-text';
import { bankMessages } from './messages';
import { QuestionDialog } from './question-dialog';

const GOOD = 0.3;
const FAIR = 0.15;

/** Own and shared questions by topic, with how they did. */
export function BankPage() {
  const words = useMessages(bankMessages);
  const kinds = useMessages(lessonMessages);
  const [filters, setFilters] = useState<BankFilters>({});
  const [edited, setEdited] = useState<BankQuestion | null>(null);
  const { query, rows, more } = useBank(filters);
  const figures = useFigures(rows?.map(({ id }) => id) ?? []).data;
  const add = <Button component={Link} to={paths.importQuestions}>{words.addQuestions}</Button>;
  const filtered = Object.values(filters).some(Boolean);
  return (
    <Page title={words.title} lead={words.lead} actions={add}>
      <BankFilterFields filters={filters} onChange={setFilters} />
      {!rows && (query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton />)}
      {rows && (
        <DataTable
          caption={words.title}
          rows={rows}
          rowKey={({ id }) => id}
          more={more}
          empty={<EmptyState text={filtered ? words.noneFound : words.none} action={filtered ? undefined : add} />}
          columns={[
            {
              key: 'prompt', header: words.question, primary: true,
              cell: (row) => (
                <div className={classes.text}>
                  {row.own ? <button type="button" className={classes.asLink} onClick={() => setEdited(row)}>{row.prompt}</button> : row.prompt}
                  <small className={classes.quiet}>{words.key(keyText(row, { yes: kinds.trueWord, no: kinds.falseWord }))}</small>
                </div>
              ),
            },
            { key: 'topic', header: words.topic, cell: (row) => [row.topic, row.level && words.levelN(row.level)].filter(Boolean).join(' · ') },
            { key: 'kind', header: words.kind, cell: (row) => kinds[`k${row.kind}`] },
            { key: 'right', header: words.right, cell: (row) => <Figures figures={figures?.get(row.id)} /> },
            { key: 'courses', header: words.courses, cell: (row) => words.inCourses(row.courses) },
            { key: 'shared', header: words.visibility, cell: (row) => <Badge tone={row.shared ? 'ok' : 'plain'}>{row.shared ? words.shared : words.private}</Badge> },
          ]}
        />
      )}
      {edited && <QuestionDialog key={edited.id} question={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}

function Figures({ figures }: { figures: QuestionFigures | undefined }) {
  const words = useMessages(bankMessages);
  const { language } = useLanguage();
  if (!figures) return <span className={classes.quiet}>{words.neverAsked}</span>;
  const { answered, correct, discrimination, favouriteMistake } = figures;
  const value = discrimination === null ? null : formatNumber(discrimination, language);
  const verdict = value && (discrimination! >= GOOD ? words.partsGood(value) : discrimination! >= FAIR ? words.partsFair(value) : words.partsPoor(value));
  return (
    <span className={classes.text}>
      <span>{words.rightOf(formatShare(correct / answered, language), answered)}</span>
      {verdict && <small className={classes.quiet}>{words.parts}: {verdict}</small>}
      {favouriteMistake && <small className={classes.quiet}>{words.mistake(favouriteMistake)}</small>}
    </span>
  );
}
