import IconBook2 from '@tabler/icons-react/dist/esm/icons/IconBook2.mjs';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const learningNav: readonly NavEntry[] = [
  {
    path: paths.learning,
    label: { id: 'Pembelajaran Saya', en: 'My Learning' },
    icon: IconBook2,
    permission: 'learning.own.learn',
    group: 'learn',
    order: 20,
    bottomBar: { short: { id: 'Belajar', en: 'Learn' } },
  },
];
