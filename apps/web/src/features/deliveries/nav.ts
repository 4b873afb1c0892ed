import IconProgressAlert from '@tabler/icons-react/dist/esm/icons/IconProgressAlert.mjs';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const deliveriesNav: readonly NavEntry[] = [
  { path: paths.deliveries, label: { id: 'Antrean', en: 'Queue' }, icon: IconProgressAlert, permission: 'platform.delivery.read', group: 'manage', order: 90 },
];
