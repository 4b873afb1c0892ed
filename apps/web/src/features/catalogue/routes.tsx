import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const catalogueRoutes = [
  lazyPage(paths.catalogue, async () => (await import('./catalogue-page')).CataloguePage),
  lazyPage(paths.course, async () => (await import('./course-page')).CoursePage),
];
