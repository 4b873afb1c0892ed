import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const inboxRoutes = [lazyPage(paths.inbox, async () => (await import('./inbox-page')).InboxPage)];
