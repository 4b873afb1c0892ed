import type { RouteObject } from 'react-router';
import { accountRoutes } from '../features/account/routes';
import { competencyNav } from '../features/competency/nav';
import { competencyRoutes } from '../features/competency/routes';
import { homeNav } from '../features/home/nav';
import { homeRoutes } from '../features/home/routes';
import { signInRoutes } from '../features/sign-in/routes';
import { standardsNav } from '../features/standards/nav';
import { standardsRoutes } from '../features/standards/routes';
import type { NavEntry } from '../ui/navigation';

/** Pages behind sign-in, one line per feature. */
export const featureRoutes: readonly RouteObject[] = [
  ...homeRoutes,
  ...competencyRoutes,
  ...standardsRoutes,
  ...accountRoutes,
];

/** Pages that anybody may open, one line per feature. */
export const publicRoutes: readonly RouteObject[] = [
  ...signInRoutes,
];

/** Entries of the navigation, one line per feature; their group and order place them. */
export const featureNav: readonly NavEntry[] = [
  ...homeNav,
  ...competencyNav,
  ...standardsNav,
];
