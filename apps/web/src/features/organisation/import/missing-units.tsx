import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { Section } from '../../../ui/page';
import { QueryState } from '../../../ui/query-state';
import { EmployeeName } from '../../../ui/texts';
import { useKeysetList } from '../../../ui/use-keyset-list';
import classes from '../organisation.module.css';
import { IMPORTS, useCoveredUnits } from './api';
import type { CoveredUnit } from './api';
import { importMessages } from './messages';

interface MissingUnitsProps {
  readonly importId: string;
  /** Ticked units and how many people each would end. */
  readonly ticked: ReadonlyMap<string, number>;
  readonly onTick: (ticked: ReadonlyMap<string, number>) => void;
}

/** People whom the file does not name, unit by unit; ending them is a tick of its own. */
export function MissingUnits({ importId, ticked, onTick }: MissingUnitsProps) {
  const words = useMessages(importMessages);
  const query = useCoveredUnits(importId);
  const tick = ({ unitId, missing }: CoveredUnit, on: boolean) => {
    const next = new Map(ticked);
    if (on) next.set(unitId, missing);
    else next.delete(unitId);
    onTick(next);
  };
  return (
    <Section title={words.missingTitle}>
      <p>{words.missingLead}</p>
      <QueryState query={query}>
        {({ items }) => {
          const units = items.filter(({ missing }) => missing > 0);
          if (units.length === 0) return <p>{words.noneMissing}</p>;
          return (
            <ul className={classes.history}>
              {units.map((unit) => <Unit key={unit.unitId} importId={importId} unit={unit} checked={ticked.has(unit.unitId)} onTick={(on) => tick(unit, on)} />)}
            </ul>
          );
        }}
      </QueryState>
    </Section>
  );
}

function Unit({ importId, unit, checked, onTick }: { importId: string; unit: CoveredUnit; checked: boolean; onTick: (on: boolean) => void }) {
  const words = useMessages(importMessages);
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const name = unit.parentName ? `${unit.name} (${unit.parentName})` : unit.name;
  return (
    <li>
      <Checkbox
        checked={checked}
        onChange={(event) => onTick(event.currentTarget.checked)}
        label={words.endIn(name, formatNumber(unit.missing, language))}
        description={words.inFile(formatNumber(unit.inFile, language))}
      />
      <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>{words.names}</Button>
      {open && <Names importId={importId} unitId={unit.unitId} />}
    </li>
  );
}

function Names({ importId, unitId }: { importId: string; unitId: string }) {
  const { rows } = useKeysetList<{ employeeId: string; displayName: string; nip: string | null }>(`${IMPORTS}/${importId}/units/${unitId}/missing`, { limit: 100 });
  return <ul className={classes.hits}>{rows?.map(({ employeeId, displayName, nip }) => <li key={employeeId}><EmployeeName name={displayName} nip={nip} /></li>)}</ul>;
}
