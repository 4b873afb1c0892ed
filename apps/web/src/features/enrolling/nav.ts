import IconUsersPlus from '@tabler/icons-react/dist/esm/icons/IconUsersPlus.mjs';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const enrollingNav: readonly NavEntry[] = [
  { path: paths.enrolmentOrders, label: { id: 'Pendaftaran Pegawai', en: 'Enrolling People' }, icon: IconUsersPlus, permission: 'learning.enrolment.assign', group: 'manage', order: 5 },
];
