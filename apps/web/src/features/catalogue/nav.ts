import IconBooks from '@tabler/icons-react/dist/esm/icons/IconBooks.mjs';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const catalogueNav: readonly NavEntry[] = [
  {
    path: paths.catalogue,
    label: { id: 'Katalog Pelatihan', en: 'Course Catalogue' },
    icon: IconBooks,
    permission: 'catalogue.course.read',
    group: 'learn',
    order: 10,
    bottomBar: { short: { id: 'Katalog', en: 'Catalogue' } },
  },
];
