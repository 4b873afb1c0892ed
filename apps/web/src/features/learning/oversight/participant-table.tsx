import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../../../session/me';
import { Badge, StateBadge } from '../../../ui/badge';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { ListSkeleton } from '../../../ui/skeletons';
import { DateText } from '../../../ui/texts';
import { useKeysetList } from '../../../ui/use-keyset-list';
import { participantsPath } from './api';
import type { Participant } from './api';
import { oversightMessages } from './messages';
import { QuizAttemptsDialog } from './quiz-attempts-dialog';

interface ParticipantTableProps {
  readonly courseId: string;
  readonly filters: Readonly<Record<string, string | boolean>>;
}

export function ParticipantTable({ courseId, filters }: ParticipantTableProps) {
  const words = useMessages(oversightMessages);
  const { language } = useLanguage();
  const mayGrant = useCan('learning.attempt.grant');
  const [chosen, setChosen] = useState<Participant | null>(null);
  const number = (value: number) => formatNumber(value, language);
  const { query, rows, more } = useKeysetList<Participant>(participantsPath(courseId), filters);
  if (!rows) return query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton />;
  const states = {
    REQUESTED: { label: words.REQUESTED, tone: 'warn' },
    ACTIVE: { label: words.ACTIVE, tone: 'brand' },
    COMPLETED: { label: words.COMPLETED, tone: 'ok' },
    REJECTED: { label: words.REJECTED, tone: 'plain' },
    WITHDRAWN: { label: words.WITHDRAWN, tone: 'plain' },
  } as const;
  const attempts = {
    key: 'attempts',
    header: words.attempts,
    cell: (row: Participant) =>
      row.state === 'ACTIVE' ? (
        <Button variant="default" size="compact-md" aria-label={words.seeAttemptsOf(row.displayName)} onClick={() => setChosen(row)}>
          {words.seeAttempts}
        </Button>
      ) : (
        '–'
      ),
  };
  return (
    <>
      <DataTable
        caption={words.participants}
        rows={rows}
        rowKey={(row) => row.enrolmentId}
        more={more}
        empty={<EmptyState text={words.noParticipants} />}
        columns={[
          { key: 'name', header: words.name, primary: true, cell: (row) => row.displayName },
          { key: 'unit', header: words.unit, cell: (row) => row.unitName },
          { key: 'state', header: words.state, cell: (row) => <StateBadge state={row.state} states={states} /> },
          { key: 'progress', header: words.progress, cell: (row) => words.lessonsDone(number(row.lessonsDone), number(row.lessons)) },
          { key: 'open', header: words.openLesson, cell: (row) => (row.state === 'ACTIVE' ? row.openLesson : null) ?? '–' },
          { key: 'last', header: words.last, cell: (row) => (row.lastAt ? <DateText value={row.lastAt} style="short" /> : words.never) },
          { key: 'score', header: words.score, align: 'end', cell: (row) => (row.score === null ? '–' : number(row.score)) },
          { key: 'doubts', header: words.doubts, cell: (row) => (row.doubts.length > 0 ? row.doubts.map((doubt) => <Badge key={doubt} tone="warn">{words[doubt]}</Badge>) : '–') },
          ...(mayGrant ? [attempts] : []),
        ]}
      />
      <QuizAttemptsDialog participant={chosen} onClose={() => setChosen(null)} />
    </>
  );
}
