import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const notificationsRoutes = [
  lazyPage(paths.notifications, async () => (await import('./notifications-page')).NotificationsPage),
  lazyPage(paths.noticeText, async () => (await import('./notice-text-page')).NoticeTextPage),
];
