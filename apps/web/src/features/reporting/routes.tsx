import { Navigate } from 'react-router';
import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const reportingRoutes = [
  lazyPage(paths.dashboard, async () => (await import('./dashboard-page')).DashboardPage),
  // The name that people know it by.
  { path: paths.unit, element: <Navigate to={paths.dashboard} replace /> },
  lazyPage(paths.reports, async () => (await import('./report-page')).ReportPage),
  lazyPage(paths.exports, async () => (await import('./exports-page')).ExportsPage),
  lazyPage(paths.teaching, async () => (await import('./teaching-page')).TeachingPage),
  lazyPage(paths.employeeTeaching, async () => (await import('./teaching-page')).TeachingPage),
];
