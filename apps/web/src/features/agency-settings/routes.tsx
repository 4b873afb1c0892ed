import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const agencySettingsRoutes = [lazyPage(paths.agencySettings, async () => (await import('./settings-page')).SettingsPage)];
