import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const competencyRoutes = [
  lazyPage(paths.record, async () => (await import('./record-page')).RecordPage),
  lazyPage(paths.profile, async () => (await import('./profile-page')).ProfilePage),
  lazyPage(paths.employeeRecord, async () => (await import('./employee-record-page')).EmployeeRecordPage),
  lazyPage(paths.employeeProfile, async () => (await import('./employee-profile-page')).EmployeeProfilePage),
];
