import IconListCheck from '@tabler/icons-react/dist/esm/icons/IconListCheck.mjs';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const standardsNav: readonly NavEntry[] = [
  {
    path: paths.standards,
    label: { id: 'Standar Kompetensi', en: 'Competency Standards' },
    icon: IconListCheck,
    permission: 'standards.standard.manage',
    group: 'manage',
    order: 40,
  },
];
