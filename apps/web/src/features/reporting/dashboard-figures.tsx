import { useCan } from '../../session/me';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { paths } from '../../ui/paths';
import { Stat, StatRow } from '../../ui/stat';
import type { Dashboard, Standing } from './api';
import { dashboardQuery } from './dashboard-query';
import { reportingMessages } from './messages';
import { reportQuery } from './report-filter';

/** The figures of a unit; each opens the list behind it. */
export function DashboardFigures({ data }: { data: Dashboard }) {
  const words = useMessages(reportingMessages);
  const { language } = useLanguage();
  const { people, obliged, reached, jp } = data.totals;
  const number = (value: number, digits = 0) => formatNumber(value, language, digits);
  const to = (standing: Standing) => dashboardQuery({ unitId: data.unit?.id, year: data.year, standing });
  const year = { from: `${data.year}-01-01`, to: `${data.year}-12-31`, ...(data.unit ? { unitId: data.unit.id } : {}) };
  const mayOpenCertificates = useCan('certificates.certificate.read');
  const certificates = `${paths.issuedCertificates}?${new URLSearchParams({ status: 'ISSUED', tahun: String(data.year), ...(data.unit ? { unit: data.unit.id } : {}) }).toString()}`;
  return (
    <StatRow>
      <Stat label={words.people} value={number(people)} hint={words.obliged(number(obliged))} to={to('ALL')} />
      <Stat label={words.reached} value={number(reached)} hint={words.ofObliged(number(obliged))} to={to('REACHED')} />
      <Stat label={words.behind} value={number(obliged - reached)} hint={words.ofObliged(number(obliged))} to={to('BEHIND')} />
      <Stat label={words.jp} value={number(jp, 2)} hint={words.perHead(number(people === 0 ? 0 : jp / people, 1))} to={to('ALL')} />
      <Stat label={words.completions} value={number(data.completions)} to={`${paths.reports}${reportQuery(year)}`} />
      <Stat label={words.certificates} value={number(data.certificates)} {...(mayOpenCertificates ? { to: certificates } : {})} />
    </StatRow>
  );
}
