import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../../../session/me';
import { Badge, StateBadge } from '../../../ui/badge';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { ListSkeleton } from '../../../ui/skeletons';
import { DateText } from '../../../ui/texts';
import { TickBar } from '../../../ui/tick-bar';
import { useKeysetList } from '../../../ui/use-keyset-list';
import { useTicks } from '../../../ui/use-ticks';
import { participantsPath } from './api';
import type { Participant } from './api';
import { oversightMessages } from './messages';
import { ParticipantActions } from './participant-actions';
import { QuizAttemptsDialog } from './quiz-attempts-dialog';

interface ParticipantTableProps {
  readonly courseId: string;
  readonly filters: Readonly<Record<string, string | boolean>>;
}

export function ParticipantTable({ courseId, filters }: ParticipantTableProps) {
  const words = useMessages(oversightMessages);
  const { language } = useLanguage();
  const mayGrant = useCan('learning.attempt.grant');
  const mayChange = useCan('learning.enrolment.assign');
  const [chosen, setChosen] = useState<Participant | null>(null);
  const number = (value: number) => formatNumber(value, language);
  const { query, rows, more } = useKeysetList<Participant>(participantsPath(courseId), filters);
  const ticks = useTicks(rows?.map(({ enrolmentId }) => enrolmentId) ?? []);
  if (!rows) return query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton />;
  const states = {
    REQUESTED: { label: words.REQUESTED, tone: 'warn' },
    ACTIVE: { label: words.ACTIVE, tone: 'brand' },
    COMPLETED: { label: words.COMPLETED, tone: 'ok' },
    REJECTED: { label: words.REJECTED, tone: 'plain' },
    WITHDRAWN: { label: words.WITHDRAWN, tone: 'plain' },
    EXEMPTED: { label: words.EXEMPTED, tone: 'plain' },
  } as const;
  const tick = {
    key: 'choose',
    header: words.choose,
    cell: (row: Participant) => (
      <Checkbox aria-label={words.chooseName(row.displayName)} checked={ticks.has(row.enrolmentId)} onChange={() => ticks.toggle(row.enrolmentId)} />
    ),
  };
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
      {mayChange && rows.length > 0 && (
        <TickBar hint={words.tickHint} ticked={ticks.ids.length} shown={rows.length} onAll={ticks.all} onClear={ticks.clear}>
          <ParticipantActions courseId={courseId} chosen={rows.filter(({ enrolmentId }) => ticks.has(enrolmentId))} onDone={ticks.clear} />
        </TickBar>
      )}
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
          { key: 'due', header: words.deadline, cell: (row) => <Due participant={row} /> },
          { key: 'progress', header: words.progress, cell: (row) => words.lessonsDone(number(row.lessonsDone), number(row.lessons)) },
          { key: 'open', header: words.openLesson, cell: (row) => (row.state === 'ACTIVE' ? row.openLesson : null) ?? '–' },
          { key: 'last', header: words.last, cell: (row) => (row.lastAt ? <DateText value={row.lastAt} style="short" /> : words.never) },
          { key: 'score', header: words.score, align: 'end', cell: (row) => (row.score === null ? '–' : number(row.score)) },
          { key: 'doubts', header: words.doubts, cell: (row) => (row.doubts.length > 0 ? row.doubts.map((doubt) => <Badge key={doubt} tone="warn">{words[doubt]}</Badge>) : '–') },
          ...(mayGrant ? [attempts] : []),
          ...(mayChange ? [tick] : []),
        ]}
      />
      <QuizAttemptsDialog participant={chosen} onClose={() => setChosen(null)} />
    </>
  );
}

/** Mandatory or not, and the day; a reason of the organiser where there is one. */
function Due({ participant: { mandatory, dueOn, overdue, changeReason, state } }: { participant: Participant }) {
  const words = useMessages(oversightMessages);
  const { language } = useLanguage();
  const day = dueOn && formatDate(dueOn, language, 'short');
  const ended = state === 'EXEMPTED' || state === 'WITHDRAWN';
  if (ended) return changeReason ?? '–';
  const parts = [mandatory && words.mandatory, day && (overdue ? words.overdueSince(day) : day)].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : '–';
}
