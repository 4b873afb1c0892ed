import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const accountsRoutes = [
  lazyPage(paths.accounts, async () => (await import('./accounts-page')).AccountsPage),
  lazyPage(paths.neverSignedIn, async () => (await import('./never-signed-in-page')).NeverSignedInPage),
  lazyPage(paths.activationSlips, async () => (await import('./slips-page')).SlipsPage),
  lazyPage(paths.accountOf, async () => (await import('./person-page')).PersonPage),
];
