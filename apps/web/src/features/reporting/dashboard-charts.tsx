import { BarChart } from '../../ui/bar-chart';
import { EmptyState } from '../../ui/empty-state';
import { useLanguage, useMessages } from '../../ui/i18n';
import { paths } from '../../ui/paths';
import type { Dashboard } from './api';
import { reportingMessages } from './messages';
import { monthName } from './month-name';
import { reportQuery } from './report-filter';
import classes from './reporting.module.css';

/** Hours by month and completions by course; a month and a course open their lines in the report. */
export function DashboardCharts({ data }: { data: Dashboard }) {
  const words = useMessages(reportingMessages);
  const { language } = useLanguage();
  if (data.months.length === 0 && data.courses.length === 0) return <EmptyState text={words.noYearData} />;
  const jpOf = new Map(data.months.map(({ month, jp }) => [month, jp]));
  const months = Array.from({ length: 12 }, (_, index) => `${data.year}-${String(index + 1).padStart(2, '0')}`);
  const of = (month: string) => {
    const jp = jpOf.get(month) ?? 0;
    const bar = { label: monthName(month, language), value: jp };
    return jp > 0 ? { ...bar, to: `${paths.reports}${reportQuery({ ...narrowed, from: `${month}-01`, to: lastDayOf(month) })}` } : bar;
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

/** @param month `yyyy-MM` */
function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
}
