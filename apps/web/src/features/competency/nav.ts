import IconChartBar from '@tabler/icons-react/dist/esm/icons/IconChartBar.mjs';
import IconStairsUp from '@tabler/icons-react/dist/esm/icons/IconStairsUp.mjs';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const competencyNav: readonly NavEntry[] = [
  {
    path: paths.record,
    label: { id: 'Capaian JP', en: 'Learning Hours' },
    icon: IconChartBar,
    permission: 'competency.own.read',
    group: 'learn',
    order: 30,
    bottomBar: { short: { id: 'Capaian', en: 'Record' } },
  },
  {
    path: paths.profile,
    label: { id: 'Profil Kompetensi', en: 'Competency Profile' },
    icon: IconStairsUp,
    permission: 'competency.own.read',
    group: 'learn',
    order: 40,
  },
];
