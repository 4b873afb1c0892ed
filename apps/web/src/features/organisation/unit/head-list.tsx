import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../../ui/i18n';
import { Section } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import { organisationMessages } from '../messages';
import { useEndHead } from './api';
import type { UnitCard } from './api';
import { DatedList, EndRowDialog } from './dated-list';
import { unitMessages } from './messages';

interface HeadListProps {
  readonly unit: UnitCard;
  /** Opens the setting of a head; null for those who may not. */
  readonly onSet: (() => void) | null;
}

/** Who led, leads and will lead the unit, in office or acting. */
export function HeadList({ unit, onSet }: HeadListProps) {
  const words = useMessages(unitMessages);
  const { capacityName } = useMessages(organisationMessages);
  const [ending, setEnding] = useState<UnitCard['heads'][number] | null>(null);
  const end = useEndHead(unit.id, ending?.id ?? '');
  return (
    <Section title={words.heads} actions={onSet && <Button variant="default" onClick={onSet}>{words.setHead}</Button>}>
      {unit.heads.length === 0 ? <p>{words.noHeads}</p> : (
        <DatedList
          rows={unit.heads}
          describe={({ employeeId, displayName, capacity }) => (
            <><Link to={pathTo(paths.employee, { employeeId })}>{displayName}</Link> · {capacityName(capacity)}</>
          )}
          onEnd={onSet && setEnding}
          endOf={words.endHeadOf}
        />
      )}
      <EndRowDialog title={words.endHeadOf(ending?.displayName ?? '')} lead={words.endHeadLead} label={words.endFrom} open={ending !== null} end={end} onClose={() => setEnding(null)} />
    </Section>
  );
}
