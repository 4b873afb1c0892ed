import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../ui/i18n';
import { SearchField } from '../../ui/search-field';
import { EmployeeName } from '../../ui/texts';
import { useKeysetList } from '../../ui/use-keyset-list';
import { EMPLOYEES } from './api';
import type { EmployeeLine } from './api';
import { organisationMessages } from './messages';
import classes from './organisation.module.css';

interface EmployeePickerProps {
  readonly chosen: { readonly id: string; readonly name: string } | null;
  readonly onChoose: (person: { id: string; name: string }) => void;
}

const SHORTEST = 3;

/** Finds one person by name or NIP. */
export function EmployeePicker({ chosen, onChoose }: EmployeePickerProps) {
  const words = useMessages(organisationMessages);
  const [search, setSearch] = useState('');
  return (
    <div className={classes.fields}>
      <SearchField label={words.candidate} value={search} onSearch={setSearch} />
      <p role="status">{chosen ? words.chosen(chosen.name) : words.candidateHint}</p>
      {search.length >= SHORTEST && <Hits search={search} onChoose={onChoose} />}
    </div>
  );
}

function Hits({ search, onChoose }: { search: string; onChoose: EmployeePickerProps['onChoose'] }) {
  const words = useMessages(organisationMessages);
  const { rows } = useKeysetList<EmployeeLine>(EMPLOYEES, { search, limit: 8 });
  if (rows?.length === 0) return <p>{words.noCandidate}</p>;
  return (
    <ul className={classes.hits}>
      {rows?.map(({ id, displayName, nip }) => (
        <li key={id}>
          <Button variant="subtle" justify="start" fullWidth h="auto" py="xs" onClick={() => onChoose({ id, name: displayName })}>
            <EmployeeName name={displayName} nip={nip} />
          </Button>
        </li>
      ))}
    </ul>
  );
}
