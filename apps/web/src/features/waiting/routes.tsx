import { Navigate } from 'react-router';
import type { RouteObject } from 'react-router';
import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const waitingRoutes = [
  lazyPage(paths.waiting, async () => (await import('./waiting-page')).WaitingPage),
  lazyPage(paths.employeeStandIns, async () => (await import('./employee-stand-ins-page')).EmployeeStandInsPage),
  // Mails of earlier versions lead there.
  { path: paths.approvals, element: <Navigate to={paths.waiting} replace /> },
];

/** What stands on the page of the unit, whose feature knows nothing of requests. */
export const waitingBlock: RouteObject = { index: true, lazy: async () => ({ Component: (await import('./waiting-block')).WaitingBlock }) };
