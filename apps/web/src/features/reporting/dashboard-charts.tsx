import { BarChart } from '../../ui/bar-chart';
import { EmptyState } from '../../ui/empty-state';
import { useLanguage, useMessages } from '../../ui/i18n';
import { paths } from '../../ui/paths';
import type { Dashboard } from './api';
import { dashboardQuery } from './dashboard-query';
import { reportingMessages } from './messages';
import { monthName } from './month-name';
import { reportQuery } from './report-filter';
import classes from './reporting.module.css';

/** Hours by month and completions by course; a month opens the names with JP in it, a course its lines in the report. */
export function DashboardCharts({ data }: { data: Dashboard }) {
  const words = useMessages(reportingMessages);
  const { language } = useLanguage();
  if (data.months.length === 0 && data.courses.length === 0) return <EmptyState text={words.noYearData} />;
  const jpOf = new Map(data.months.map(({ month, jp }) => [month, jp]));
  const months = Array.from({ length: 12 }, (_, index) => `${data.year}-${String(index + 1).padStart(2, '0')}`);
  const of = (month: string) => {
    const jp = jpOf.get(month) ?? 0;
    const bar = { label: monthName(month, language), value: jp };
    return jp > 0 ? { ...bar, to: dashboardQuery({ unitId: data.unit?.id, year: data.year, standing: 'ALL', month: Number(month.slice(5)) }) } : bar;
  };
  const narrowed = { from: `${data.year}-01-01`, to: `${data.year}-12-31`, ...(data.unit ? { unitId: data.unit.id } : {}) };
  return (
    <div className={classes.charts}>
      <BarChart
        title={words.monthly}
        unit="JP"
        direction="standing"
        bars={months.map(of)}
      />
      {data.courses.length > 0 && (
        <BarChart
          title={words.byCourse}
          unit={words.times}
          bars={data.courses.map(({ courseId, title, rows }) => ({ label: title, value: rows, to: `${paths.reports}${reportQuery({ ...narrowed, courseId })}` }))}
        />
      )}
    </div>
  );
}
