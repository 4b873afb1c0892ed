import IconMail from '@tabler/icons-react/dist/esm/icons/IconMail.mjs';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const notificationsNav: readonly NavEntry[] = [
  { path: paths.notifications, label: { id: 'Pemberitahuan', en: 'Messages' }, icon: IconMail, permission: 'notifications.template.manage', group: 'manage', order: 80 },
];
