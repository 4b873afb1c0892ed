import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const organisationRoutes = [
  lazyPage(paths.employees, async () => (await import('./employees-page')).EmployeesPage),
  lazyPage(paths.imports, async () => (await import('./import/imports-page')).ImportsPage),
  lazyPage(paths.import, async () => (await import('./import/import-page')).ImportPage),
  lazyPage(paths.employee, async () => (await import('./employee-page')).EmployeePage),
  lazyPage(paths.units, async () => (await import('./units-page')).UnitsPage),
];
