import IconSitemap from '@tabler/icons-react/dist/esm/icons/IconSitemap.mjs';
import IconTableImport from '@tabler/icons-react/dist/esm/icons/IconTableImport.mjs';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import IconUsersMinus from '@tabler/icons-react/dist/esm/icons/IconUsersMinus.mjs';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const organisationNav: readonly NavEntry[] = [
  { path: paths.employees, label: { id: 'Pegawai', en: 'Employees' }, icon: IconUsers, permission: 'organisation.employee.read', group: 'manage', order: 10 },
  { path: paths.imports, label: { id: 'Impor Pegawai', en: 'Import Employees' }, icon: IconTableImport, permission: 'organisation.employee.manage', group: 'manage', order: 20 },
  { path: paths.duplicates, label: { id: 'Pegawai Ganda', en: 'Duplicate Employees' }, icon: IconUsersMinus, permission: 'organisation.employee.manage', group: 'manage', order: 25 },
  { path: paths.units, label: { id: 'Unit dan Jabatan', en: 'Units and Positions' }, icon: IconSitemap, permission: 'organisation.employee.read', group: 'manage', order: 30 },
];
