import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../session/me';
import { BarChart } from '../../ui/bar-chart';
import { useLanguage, useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { Stat, StatRow } from '../../ui/stat';
import { NumberText } from '../../ui/texts';
import { useTotals } from './api';
import type { ReportFilter, Totals } from './api';
import { reportingMessages } from './messages';
import { monthName } from './month-name';
import { OrderFile } from './order-file';
import { reportQuery, useReportFilter } from './report-filter';
import { ReportFilters } from './report-filters';
import { ReportLines } from './report-lines';
import classes from './reporting.module.css';

/** The completion report: filters, sums, charts, lines, and the way to a file. */
export function ReportPage() {
  const words = useMessages(reportingMessages);
  const { filter, set, clear, isNarrowed } = useReportFilter();
  const [ordering, setOrdering] = useState(false);
  const mayOrder = useCan('reporting.export.order');
  const totals = useTotals(filter);
  return (
    <Page
      title={words.report}
      lead={filter.state === 'COMPLETED' ? words.reportLead : words.liveLead}
      width="full"
      actions={
        mayOrder && (
          <>
            <Button component={Link} to={paths.exports} variant="default">
              {words.exports}
            </Button>
            <Button onClick={() => setOrdering(true)}>{words.download}</Button>
          </>
        )
      }
    >
      <ReportFilters filter={filter} onSet={set} onClear={isNarrowed ? clear : null} />
      <QueryState query={totals}>{(data) => <Sums totals={data} filter={filter} />}</QueryState>
      <ReportLines filter={filter} />
      <OrderFile kinds={['COMPLETIONS', 'SIASN_COURSES', 'SIASN_TRAININGS', 'JP_RECAP']} filter={filter} open={ordering} onClose={() => setOrdering(false)} />
    </Page>
  );
}

function Sums({ totals, filter }: { totals: Totals; filter: ReportFilter }) {
  const words = useMessages(reportingMessages);
  const { language } = useLanguage();
  const unit = filter.state === 'COMPLETED' ? words.times : words.requests;
  const manyYears = new Set(totals.months.map(({ month }) => month.slice(0, 4))).size > 1;
  return (
    <>
      <StatRow>
        <Stat label={words.rows} value={<NumberText value={totals.rows} />} />
        <Stat label={words.persons} value={<NumberText value={totals.people} />} />
        <Stat label={words.designedJp} value={<NumberText value={totals.jp} />} />
        <Stat label={words.jpPerPerson} value={<NumberText value={totals.people === 0 ? 0 : totals.jp / totals.people} digits={1} />} />
      </StatRow>
      <p className={classes.small}>{words.platformOnly}</p>
      {totals.months.length > 0 && (
        <div className={classes.charts}>
          <BarChart
            title={words.perMonth}
            unit={unit}
            direction="standing"
            bars={totals.months.map(({ month, rows }) => ({ label: monthName(month, language, manyYears), value: rows }))}
          />
          <BarChart
            title={words.topCourses}
            unit={unit}
            bars={totals.courses.map(({ courseId, title, rows }) => ({ label: title, value: rows, to: reportQuery({ ...filter, courseId }) }))}
          />
        </div>
      )}
    </>
  );
}
