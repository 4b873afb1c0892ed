import IconLayoutDashboard from '@tabler/icons-react/dist/esm/icons/IconLayoutDashboard.mjs';
import IconReportAnalytics from '@tabler/icons-react/dist/esm/icons/IconReportAnalytics.mjs';
import IconSchool from '@tabler/icons-react/dist/esm/icons/IconSchool.mjs';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const reportingNav: readonly NavEntry[] = [
  { path: paths.dashboard, label: { id: 'Dasbor', en: 'Dashboard' }, ofUnit: { id: 'Unit Saya', en: 'My Unit' }, icon: IconLayoutDashboard, permission: 'reporting.report.read', group: 'lead', order: 30 },
  { path: paths.reports, label: { id: 'Laporan', en: 'Reports' }, icon: IconReportAnalytics, permission: 'reporting.report.read', group: 'lead', order: 40 },
  { path: paths.teaching, label: { id: 'Rekaman Mengajar', en: 'Record of Teaching' }, icon: IconSchool, permission: 'reporting.teaching.own', group: 'teach', order: 30 },
];
