import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const homeNav: readonly NavEntry[] = [
  {
    path: paths.home,
    label: { id: 'Beranda', en: 'Home' },
    icon: IconHome,
    permission: 'accounts.session.own',
    group: 'learn',
    order: 0,
    bottomBar: { short: { id: 'Beranda', en: 'Home' } },
  },
];
