import IconUserCog from '@tabler/icons-react/dist/esm/icons/IconUserCog.mjs';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const accountsNav: readonly NavEntry[] = [
  { path: paths.accounts, label: { id: 'Pengguna', en: 'Users' }, icon: IconUserCog, permission: 'accounts.account.read', group: 'manage', order: 30 },
];
