import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCan } from '../../session/me';
import { EmptyState } from '../../ui/empty-state';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { SearchField } from '../../ui/search-field';
import { useUnitTree } from './api';
import type { UnitNode } from './api';
import { organisationMessages } from './messages';
import classes from './organisation.module.css';
import { PositionList } from './position-list';
import { UnitDialogs } from './unit-dialogs';

/** The tree of units with their heads; each leads to its own page. */
export function UnitsPage() {
  const words = useMessages(organisationMessages);
  const query = useUnitTree();
  const mayManage = useCan('organisation.unit.manage');
  const [address, setAddress] = useSearchParams();
  const search = address.get('q') ?? '';
  const [addBelow, setAddBelow] = useState<UnitNode | null>(null);
  return (
    <Page
      title={words.units}
      lead={words.unitsLead}
      actions={mayManage && <Button component={Link} variant="default" to={pathTo(paths.structureSheet, { kind: 'unit' })}>{words.uploadUnits}</Button>}
    >
      <SearchField label={words.findUnit} value={search} onSearch={(q) => setAddress(q ? { q } : {}, { replace: true })} />
      <QueryState query={query}>
        {({ rootId, items }) => (
          <>
            <Tree units={items} rootId={rootId} search={search} onAdd={mayManage ? setAddBelow : null} />
            <UnitDialogs deed={addBelow && { kind: 'add', unit: addBelow }} onClose={() => setAddBelow(null)} />
          </>
        )}
      </QueryState>
      <PositionList />
    </Page>
  );
}

interface TreeProps {
  readonly units: readonly UnitNode[];
  readonly onAdd: ((unit: UnitNode) => void) | null;
}

/** The whole tree, or only the units that fit the search, without their place. */
function Tree({ units, rootId, search, onAdd }: TreeProps & { rootId: string; search: string }) {
  const words = useMessages(organisationMessages);
  if (units.length === 0) return <EmptyState text={words.noUnits} />;
  if (!search) {
    const roots = units.filter(({ id }) => id === rootId);
    return <ul className={classes.tree}>{roots.map((unit) => <Branch key={unit.id} unit={unit} units={units} onAdd={onAdd} />)}</ul>;
  }
  const wanted = search.toLowerCase();
  const hits = units.filter(({ name, code }) => `${name} ${code}`.toLowerCase().includes(wanted));
  if (hits.length === 0) return <EmptyState text={words.noUnitFound} />;
  return <ul className={classes.tree}>{hits.map((unit) => <li key={unit.id}><Node unit={unit} onAdd={onAdd} /></li>)}</ul>;
}

function Branch({ unit, units, onAdd }: TreeProps & { unit: UnitNode }) {
  const below = units.filter(({ parentId }) => parentId === unit.id);
  return (
    <li>
      <Node unit={unit} onAdd={onAdd} />
      {below.length > 0 && <ul>{below.map((child) => <Branch key={child.id} unit={child} units={units} onAdd={onAdd} />)}</ul>}
    </li>
  );
}

function Node({ unit, onAdd }: { unit: UnitNode; onAdd: TreeProps['onAdd'] }) {
  const words = useMessages(organisationMessages);
  const { language } = useLanguage();
  const head = unit.head && `${unit.head.capacity === 'HEAD' ? words.head : words.capacityName(unit.head.capacity)}: ${unit.head.displayName}`;
  return (
    <div className={classes.node}>
      <div>
        <Link to={pathTo(paths.unitPage, { unitId: unit.id })}>{unit.name}</Link>
        <small>
          {unit.code} · {words.members(formatNumber(unit.members, language))} · {head ?? words.noHead}
        </small>
      </div>
      {onAdd && (
        <div className={classes.actions}>
          <Button variant="subtle" px="sm" aria-label={words.addBelow(unit.name)} onClick={() => onAdd(unit)}>{words.add}</Button>
        </div>
      )}
    </div>
  );
}
