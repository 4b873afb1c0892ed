import { Callout } from '../../ui/callout';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import type { YearRecord } from './api';
import classes from './competency.module.css';
import { competencyMessages } from './messages';
import { dayBefore } from './month-name';

/** What the year asks for, in words. A ceiling is a remark and nothing is red: it takes no JP away. */
export function DutyText({ record, own }: { record: YearRecord; own: boolean }) {
  const words = useMessages(competencyMessages);
  const { language } = useLanguage();
  const { year, years, target, remaining, met, ceiling, ceilingExceeded, period, remarks } = record;
  const number = (value: number) => formatNumber(value, language);
  const has = (code: string) => remarks.some((remark) => remark.code === code);
  const last = formatDate(dayBefore(period.to), language, 'long');
  if (has('not_employed')) return <p>{words.notEmployed}</p>;
  if (has('exempt')) return <p>{words.exempt}</p>;
  if (has('no_rule_known')) return <p>{words.noRule}</p>;
  if (target !== null && met) return <Callout tone="ok">{words.met}</Callout>;
  if (target !== null) {
    const over = year < Math.max(...years);
    return <p>{over ? words.missed(number(remaining ?? 0)) : words.remaining(number(remaining ?? 0), last)}</p>;
  }
  if (ceiling === null) return null;
  return (
    <>
      <p>{words.ceiling(number(period.counted), number(ceiling), formatDate(period.from, language, 'long'), last)}</p>
      {ceilingExceeded && <p className={classes.quiet}>{own ? words.ceilingKept(number(ceiling)) : words.ceilingKeptOther(number(ceiling))}</p>}
    </>
  );
}
