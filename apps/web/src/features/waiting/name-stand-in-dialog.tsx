import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useToday } from '../../session/today';
import { ConfirmDialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { SearchField } from '../../ui/search-field';
import { type Candidate, useCandidates, useNameStandIn } from './api';
import { firstDayBackAfter } from './last-day';
import { waitingMessages } from './messages';
import classes from './waiting.module.css';

/** Names a colleague for a time of absence: of the reader, or of an employee. */
export function NameStandInDialog({ employeeId, onClose }: { employeeId?: string | undefined; onClose: () => void }) {
  const words = useMessages(waitingMessages);
  const notify = useNotify();
  const today = useToday();
  const naming = useNameStandIn(employeeId);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Candidate | null>(null);
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const [asked, setAsked] = useState(false);
  const tooEarly = until !== '' && until < from;
  const save = () => {
    setAsked(true);
    if (!chosen || tooEarly || from === '') return;
    naming.mutate(
      { standInId: chosen.employeeId, from, ...(until ? { to: firstDayBackAfter(until) } : {}) },
      {
        onSuccess: () => {
          notify(words.named);
          onClose();
        },
      },
    );
  };
  return (
    <ConfirmDialog title={words.nameStandIn} confirm={words.save} open pending={naming.isPending} error={naming.error} onConfirm={save} onClose={onClose}>
      <div className={classes.form}>
        <SearchField label={words.candidate} value={search} onSearch={setSearch} />
        <p role="status">{chosen ? words.chosen(chosen.displayName) : asked ? words.choose : words.candidateHint}</p>
        {search.length >= 3 && <Candidates search={search} onChoose={setChosen} />}
        <TextInput type="date" label={words.from} required min={today} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <TextInput
          type="date"
          label={words.until}
          description={words.untilHint}
          min={from}
          value={until}
          error={tooEarly ? words.untilEarly : null}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </div>
    </ConfirmDialog>
  );
}

function Candidates({ search, onChoose }: { search: string; onChoose: (candidate: Candidate) => void }) {
  const words = useMessages(waitingMessages);
  const candidates = useCandidates(search);
  if (candidates.error) return <InlineError error={candidates.error} />;
  if (candidates.data?.length === 0) return <p>{words.noCandidate}</p>;
  return (
    <ul className={classes.hits}>
      {candidates.data?.map((candidate) => (
        <li key={candidate.employeeId}>
          <Button variant="subtle" justify="start" fullWidth h="auto" py="xs" onClick={() => onChoose(candidate)}>
            <span className={classes.hit}>
              <span>{candidate.displayName}</span>
              <small>{[candidate.positionName, candidate.unitName].filter(Boolean).join(' · ')}</small>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
