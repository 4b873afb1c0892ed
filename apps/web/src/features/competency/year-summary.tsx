import { BarChart } from '../../ui/bar-chart';
import { useLanguage, useMessages } from '../../ui/i18n';
import { JpBar } from '../../ui/jp-bar';
import { Sheet } from '../../ui/page';
import type { YearRecord } from './api';
import classes from './competency.module.css';
import { DutyText } from './duty-text';
import { competencyMessages } from './messages';
import { monthName } from './month-name';

/** The year against its duty, and its months. */
export function YearSummary({ record, own }: { record: YearRecord; own: boolean }) {
  const words = useMessages(competencyMessages);
  const { language } = useLanguage();
  const { year, counted, target, months, basis } = record;
  return (
    <div className={classes.year}>
      <Sheet>
        <JpBar label={words.yearLabel(year)} counted={counted} target={target} />
        <DutyText record={record} own={own} />
        <p className={classes.quiet}>
          {words.platformOnly}
          {basis && basis !== 'UNKNOWN' && ` ${words.basis(basis)}`}
        </p>
      </Sheet>
      {counted > 0 && (
        <BarChart
          title={words.months(year)}
          unit="JP"
          direction="standing"
          bars={months.map(({ month, counted: value }) => ({ label: monthName(month, language), value }))}
        />
      )}
    </div>
  );
}
