import { Link } from 'react-router';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import type { Dashboard } from './api';
import { dashboardQuery } from './dashboard-query';
import { reportingMessages } from './messages';

/** "412 dari 520 pegawai mencapai 20 JP", or their target where it differs, opens the list of those who have. */
export function ReachedLine({ data: { totals, unit, year } }: { data: Dashboard }) {
  const words = useMessages(reportingMessages);
  const { language } = useLanguage();
  if (totals.obliged === 0) return null;
  const text = words.reachedOf(formatNumber(totals.reached, language), formatNumber(totals.obliged, language), totals.target === null ? null : formatNumber(totals.target, language));
  return (
    <p>
      <Link to={dashboardQuery({ unitId: unit?.id, year, standing: 'REACHED' })}>{text}</Link>
    </p>
  );
}
