import type { Permission } from '@piawai/contracts';
import { NAV_GROUPS } from '../ui/navigation';
import type { NavEntry } from '../ui/navigation';

type Group = NavEntry['group'];

/** Entries that the permissions allow, by group, in order; empty groups are left out. */
export function visibleNav(entries: readonly NavEntry[], permissions: readonly Permission[]) {
  const allowed = entries.filter(({ permission }) => [permission].flat().some((each) => permissions.includes(each))).sort((a, b) => a.order - b.order);
  return (Object.keys(NAV_GROUPS) as Group[])
    .map((group) => ({ group, entries: allowed.filter((entry) => entry.group === group) }))
    .filter(({ entries: inGroup }) => inGroup.length > 0);
}

/** The phone's bar: the marked entries first, filled up with what else the person may open. */
export function bottomBar(entries: readonly NavEntry[], permissions: readonly Permission[], places = 4): NavEntry[] {
  const allowed = visibleNav(entries, permissions).flatMap((section) => section.entries);
  const marked = allowed.filter((entry) => entry.bottomBar);
  const others = allowed.filter((entry) => !entry.bottomBar);
  return [...marked, ...others].slice(0, places);
}
