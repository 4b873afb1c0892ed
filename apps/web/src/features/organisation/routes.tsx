import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const organisationRoutes = [
  lazyPage(paths.employees, async () => (await import('./employees-page')).EmployeesPage),
  lazyPage(paths.imports, async () => (await import('./import/imports-page')).ImportsPage),
  lazyPage(paths.import, async () => (await import('./import/import-page')).ImportPage),
  lazyPage(paths.employee, async () => (await import('./employee-page')).EmployeePage),
  lazyPage(paths.duplicates, async () => (await import('./duplicates/duplicates-page')).DuplicatesPage),
  lazyPage(paths.duplicatePair, async () => (await import('./duplicates/duplicate-pair-page')).DuplicatePairPage),
  lazyPage(paths.structureSheet, async () => (await import('./sheet/sheet-page')).SheetPage),
  lazyPage(paths.unitPage, async () => (await import('./unit/unit-page')).UnitPage),
  lazyPage(paths.units, async () => (await import('./units-page')).UnitsPage),
];
