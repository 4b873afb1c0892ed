import IconUserQuestion from '@tabler/icons-react/dist/esm/icons/IconUserQuestion.mjs';
import IconUserCog from '@tabler/icons-react/dist/esm/icons/IconUserCog.mjs';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const accountsNav: readonly NavEntry[] = [
  { path: paths.accounts, label: { id: 'Pengguna', en: 'Users' }, icon: IconUserCog, permission: 'accounts.account.read', group: 'manage', order: 30 },
  { path: paths.neverSignedIn, label: { id: 'Belum Pernah Masuk', en: 'Never Signed In' }, icon: IconUserQuestion, permission: 'accounts.account.read', group: 'manage', order: 31 },
];
