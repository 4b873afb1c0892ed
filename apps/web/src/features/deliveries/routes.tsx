import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const deliveriesRoutes = [lazyPage(paths.deliveries, async () => (await import('./deliveries-page')).DeliveriesPage)];
