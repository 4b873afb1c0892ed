import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { formatNumber, useLanguage, useMessages } from './i18n';
import classes from './bar-chart.module.css';
import { uiMessages } from './ui.messages';

interface BarChartProps {
  readonly title: string;
  /** In the order shown; values are not negative. */
  readonly bars: readonly { readonly label: string; readonly value: number; readonly to?: string }[];
  /** After each number: `JP`, `pegawai`. */
  readonly unit: string;
  /** Standing for months, lying for names. */
  readonly direction?: 'standing' | 'lying';
}

/** From here on numbers of twelve months do not stand side by side on a phone. */
const LARGE = 1_000;

/** Bars with their numbers written on them. It is a list, so a screen reader reads label and number of each. */
export function BarChart({ title, bars, unit, direction = 'lying' }: BarChartProps) {
  const words = useMessages(uiMessages);
  const { language } = useLanguage();
  const largest = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  const standing = largest >= LARGE ? `${classes.standing} ${classes.large}` : classes.standing;
  return (
    <figure className={classes.figure}>
      <figcaption>{title}</figcaption>
      <ul className={direction === 'standing' ? standing : classes.lying} aria-label={words.chartTable(title)}>
        {bars.map(({ label, value, to }) => (
          <li key={label}>
            <span className={classes.label}>{to ? <Link to={to}>{label}</Link> : label}</span>
            <span className={classes.track} aria-hidden>
              <span className={classes.bar} style={{ '--share': value / largest } as CSSProperties} />
            </span>
            <span className={classes.value}>
              {formatNumber(value, language)}
              <span className={direction === 'standing' ? 'visually-hidden' : undefined}> {unit}</span>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
