import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const accountsRoutes = [
  lazyPage(paths.accounts, async () => (await import('./accounts-page')).AccountsPage),
  lazyPage(paths.accountOf, async () => (await import('./person-page')).PersonPage),
];
