import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const accountRoutes = [lazyPage(paths.account, async () => (await import('./account-page')).AccountPage)];
