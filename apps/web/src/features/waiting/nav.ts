import IconUserCheck from '@tabler/icons-react/dist/esm/icons/IconUserCheck.mjs';
import { WAITING_PERMISSIONS } from '../../session/waiting-count';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const waitingNav: readonly NavEntry[] = [
  {
    path: paths.waiting,
    label: { id: 'Menunggu Tindakan Anda', en: 'Waiting for You' },
    icon: IconUserCheck,
    permission: WAITING_PERMISSIONS,
    group: 'lead',
    order: 10,
    count: 'waiting',
  },
];
