import type { UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { type AgencyDirectory, lookUpKey } from './import-row.rules';

/** Units and positions of an agency as files name them: by code, by name, by `Department / Unit`. */
export async function loadDirectory(tx: Tx, agencyId: UnitId, on: string): Promise<AgencyDirectory> {
  const units = await tx.query<{ id: string; code: string; name: string; ancestors: string[] }>(
    `select u.id, u.code, u.name,
       (select coalesce(array_agg(a.name), '{}') from organisation.unit_closure c join organisation.unit a on a.id = c.ancestor_id
        where c.descendant_id = u.id and c.depth > 0 and a.kind <> 'INSTALLATION') as ancestors
     from organisation.unit u where u.agency_id = $1 and (u.valid_to is null or u.valid_to > $2::date)`,
    [agencyId, on],
  );
  const positions = await tx.query<{ id: string; code: string; name: string }>(
    'select id, code, name from organisation.position where agency_id = $1 and (valid_to is null or valid_to > $2::date)',
    [agencyId, on],
  );
  return {
    units: index(units, ({ name, ancestors }) => [name, ...ancestors.map((ancestor) => `${ancestor} / ${name}`)]),
    positions: index(positions, ({ name }) => [name]),
  };
}

/** A name that two bear leads to null; a code leads to its own, whatever bears it as a name. */
function index<Item extends { id: string; code: string }>(items: readonly Item[], namesOf: (item: Item) => readonly string[]): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const item of items) {
    for (const name of new Set(namesOf(item).map(lookUpKey))) found.set(name, found.has(name) ? null : item.id);
  }
  for (const { code, id } of items) found.set(lookUpKey(code), id);
  return found;
}
