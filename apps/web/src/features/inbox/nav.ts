import IconBell from '@tabler/icons-react/dist/esm/icons/IconBell.mjs';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const inboxNav: readonly NavEntry[] = [
  { path: paths.inbox, label: { id: 'Kotak Masuk', en: 'Inbox' }, icon: IconBell, permission: 'notifications.own.read', group: 'learn', order: 80 },
];
