import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const firstDayRoutes = [lazyPage(paths.firstDay, async () => (await import('./first-day-page')).FirstDayPage)];
