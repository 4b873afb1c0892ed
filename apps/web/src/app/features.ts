import type { RouteObject } from 'react-router';
import { accountsNav } from '../features/accounts/nav';
import { accountsRoutes } from '../features/accounts/routes';
import { agencySettingsNav } from '../features/agency-settings/nav';
import { agencySettingsRoutes } from '../features/agency-settings/routes';
import { accountRoutes } from '../features/account/routes';
import { authoringNav } from '../features/authoring/nav';
import { authoringRoutes } from '../features/authoring/routes';
import { catalogueNav } from '../features/catalogue/nav';
import { catalogueRoutes } from '../features/catalogue/routes';
import { certificatesNav } from '../features/certificates/nav';
import { certificateRoutes, verificationRoutes } from '../features/certificates/routes';
import { competencyNav } from '../features/competency/nav';
import { competencyRoutes } from '../features/competency/routes';
import { deliveriesNav } from '../features/deliveries/nav';
import { deliveriesRoutes } from '../features/deliveries/routes';
import { enrollingNav } from '../features/enrolling/nav';
import { enrollingRoutes } from '../features/enrolling/routes';
import { evaluationRoutes } from '../features/evaluation/routes';
import { firstDayNav } from '../features/first-day/nav';
import { firstDayRoutes } from '../features/first-day/routes';
import { homeNav } from '../features/home/nav';
import { homeRoutes } from '../features/home/routes';
import { inboxNav } from '../features/inbox/nav';
import { inboxRoutes } from '../features/inbox/routes';
import { learningNav } from '../features/learning/nav';
import { learningRoutes } from '../features/learning/routes';
import { notificationsNav } from '../features/notifications/nav';
import { notificationsRoutes } from '../features/notifications/routes';
import { organisationNav } from '../features/organisation/nav';
import { organisationRoutes } from '../features/organisation/routes';
import { reportingNav } from '../features/reporting/nav';
import { reportingRoutes } from '../features/reporting/routes';
import { signInRoutes } from '../features/sign-in/routes';
import { standardsNav } from '../features/standards/nav';
import { standardsRoutes } from '../features/standards/routes';
import { traceRoutes } from '../features/trace/routes';
import { waitingNav } from '../features/waiting/nav';
import { waitingBlock, waitingRoutes } from '../features/waiting/routes';
import type { NavEntry } from '../ui/navigation';

/** Pages behind sign-in, one line per feature. */
export const featureRoutes: readonly RouteObject[] = [
  ...homeRoutes,
  ...learningRoutes,
  ...waitingRoutes,
  ...catalogueRoutes,
  ...enrollingRoutes,
  ...authoringRoutes,
  ...evaluationRoutes,
  ...certificateRoutes,
  ...competencyRoutes,
  ...standardsRoutes,
  ...firstDayRoutes,
  ...organisationRoutes,
  ...reportingRoutes(waitingBlock),
  ...traceRoutes,
  ...accountsRoutes,
  ...agencySettingsRoutes,
  ...notificationsRoutes,
  ...deliveriesRoutes,
  ...inboxRoutes,
  ...accountRoutes,
];

/** Pages that anybody may open, one line per feature. */
export const publicRoutes: readonly RouteObject[] = [
  ...signInRoutes,
  ...verificationRoutes,
];

/** Entries of the navigation, one line per feature; their group and order place them. */
export const featureNav: readonly NavEntry[] = [
  ...homeNav,
  ...learningNav,
  ...waitingNav,
  ...catalogueNav,
  ...enrollingNav,
  ...authoringNav,
  ...certificatesNav,
  ...competencyNav,
  ...standardsNav,
  ...firstDayNav,
  ...organisationNav,
  ...reportingNav,
  ...accountsNav,
  ...agencySettingsNav,
  ...inboxNav,
  ...notificationsNav,
  ...deliveriesNav,
];
