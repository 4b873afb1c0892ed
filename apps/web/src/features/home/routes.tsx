import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const homeRoutes = [lazyPage(paths.home, async () => (await import('./home-page')).HomePage)];
