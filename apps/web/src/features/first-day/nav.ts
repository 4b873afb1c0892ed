import IconListCheck from '@tabler/icons-react/dist/esm/icons/IconListCheck.mjs';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const firstDayNav: readonly NavEntry[] = [
  { path: paths.firstDay, label: { id: 'Hari Pertama', en: 'First Day' }, icon: IconListCheck, permission: 'organisation.unit.manage', group: 'manage', order: 5 },
];
