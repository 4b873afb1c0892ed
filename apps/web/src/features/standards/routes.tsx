import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const standardsRoutes = [
  lazyPage(paths.standards, async () => (await import('./standards-page')).StandardsPage),
  lazyPage(paths.competency, async () => (await import('./competency-page')).CompetencyPage),
  lazyPage(paths.positionStandard, async () => (await import('./position-standard-page')).PositionStandardPage),
];
