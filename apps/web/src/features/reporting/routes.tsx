import { Navigate } from 'react-router';
import type { RouteObject } from 'react-router';
import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

/** @param waiting stands at the head of the unit's page: what waits for its reader */
export const reportingRoutes = (waiting: RouteObject): RouteObject[] => [
  lazyPage(paths.dashboard, async () => (await import('./dashboard-page')).DashboardPage, [waiting]),
  // The name that people know it by.
  { path: paths.unit, element: <Navigate to={paths.dashboard} replace /> },
  lazyPage(paths.reports, async () => (await import('./report-page')).ReportPage),
  lazyPage(paths.exports, async () => (await import('./exports-page')).ExportsPage),
  lazyPage(paths.teaching, async () => (await import('./teaching-page')).TeachingPage),
  lazyPage(paths.employeeTeaching, async () => (await import('./teaching-page')).TeachingPage),
];
