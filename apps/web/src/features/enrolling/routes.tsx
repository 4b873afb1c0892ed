import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const enrollingRoutes = [
  lazyPage(paths.enrolmentOrders, async () => (await import('./orders-page')).OrdersPage),
  lazyPage(paths.enrolmentOrder, async () => (await import('./order-page')).OrderPage),
  lazyPage(paths.enrolPeople, async () => (await import('./enrol-people-page')).EnrolPeoplePage),
];
