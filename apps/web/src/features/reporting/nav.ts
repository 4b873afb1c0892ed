import IconLayoutDashboard from '@tabler/icons-react/dist/esm/icons/IconLayoutDashboard.mjs';
import IconReportAnalytics from '@tabler/icons-react/dist/esm/icons/IconReportAnalytics.mjs';
import type { NavEntry } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const reportingNav: readonly NavEntry[] = [
  { path: paths.dashboard, label: { id: 'Dasbor', en: 'Dashboard' }, icon: IconLayoutDashboard, permission: 'reporting.report.read', group: 'lead', order: 30 },
  { path: paths.reports, label: { id: 'Laporan', en: 'Reports' }, icon: IconReportAnalytics, permission: 'reporting.report.read', group: 'lead', order: 40 },
];
