import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const traceRoutes = [lazyPage(paths.why, async () => (await import('./trace-page')).TracePage)];
