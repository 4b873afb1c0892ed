import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/empty-state';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { useUnitTree } from './api';
import type { UnitNode } from './api';
import { organisationMessages } from './messages';
import classes from './organisation.module.css';
import { PositionList } from './position-list';
import { UnitDialogs } from './unit-dialogs';
import type { UnitDeed } from './unit-dialogs';

/** The tree of units with their heads. */
export function UnitsPage() {
  const words = useMessages(organisationMessages);
  const query = useUnitTree();
  const [deed, setDeed] = useState<UnitDeed | null>(null);
  return (
    <Page title={words.units} lead={words.unitsLead}>
      <QueryState query={query}>
        {({ rootId, items }) => (
          <>
            {items.length === 0 ? (
              <EmptyState text={words.noUnits} />
            ) : (
              <ul className={classes.tree}>
                {items.filter(({ id }) => id === rootId).map((unit) => <Branch key={unit.id} unit={unit} units={items} onDeed={setDeed} />)}
              </ul>
            )}
            <UnitDialogs deed={deed} onClose={() => setDeed(null)} />
          </>
        )}
      </QueryState>
      <PositionList />
    </Page>
  );
}

interface BranchProps {
  readonly unit: UnitNode;
  readonly units: readonly UnitNode[];
  readonly onDeed: (deed: UnitDeed) => void;
}

function Branch({ unit, units, onDeed }: BranchProps) {
  const words = useMessages(organisationMessages);
  const { language } = useLanguage();
  const below = units.filter(({ parentId }) => parentId === unit.id);
  const head = unit.head && `${unit.head.capacity === 'HEAD' ? words.head : words.capacityName(unit.head.capacity)}: ${unit.head.displayName}`;
  return (
    <li>
      <div className={classes.node}>
        <div>
          <Link to={`${paths.employees}?unit=${unit.id}`} aria-label={`${unit.name}. ${words.people}`}>{unit.name}</Link>
          <small>
            {unit.code} · {words.members(formatNumber(unit.members, language))} · {head ?? words.noHead}
          </small>
        </div>
        <div className={classes.actions}>
          <Button variant="subtle" px="sm" aria-label={words.addBelow(unit.name)} onClick={() => onDeed({ kind: 'add', unit })}>{words.add}</Button>
          <Button variant="subtle" px="sm" aria-label={words.setHeadOf(unit.name)} onClick={() => onDeed({ kind: 'head', unit })}>{words.head}</Button>
          {unit.kind !== 'AGENCY' && (
            <Button variant="subtle" px="sm" aria-label={words.changeUnitOf(unit.name)} onClick={() => onDeed({ kind: 'change', unit })}>{words.changeUnit}</Button>
          )}
        </div>
      </div>
      {below.length > 0 && <ul>{below.map((child) => <Branch key={child.id} unit={child} units={units} onDeed={onDeed} />)}</ul>}
    </li>
  );
}
