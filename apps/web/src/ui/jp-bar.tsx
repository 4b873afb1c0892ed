import { formatNumber, useLanguage, useMessages } from './i18n';
import { ProgressBar } from './progress-bar';
import classes from './small.module.css';
import { uiMessages } from './ui.messages';

interface JpBarProps {
  /** For example `Capaian JP 2026`. */
  readonly label: string;
  /** JP counted. */
  readonly counted: number;
  /** JP due in the year; null when there is no duty. */
  readonly target: number | null;
  /** JP waiting for verification. */
  readonly pending?: number;
}

/** JP of a year against the duty: `Capaian JP 2026: 14 dari 20 JP`. */
export function JpBar({ label, counted, target, pending = 0 }: JpBarProps) {
  const words = useMessages(uiMessages);
  const { language } = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const text = target === null ? `${number(counted)}\u00a0JP` : words.jpOf(number(counted), number(target));
  return (
    <div className={classes.jp}>
      <p>
        {label}: <strong>{text}</strong>
      </p>
      {target !== null && target > 0 && <ProgressBar label={label} value={counted / target} pending={pending / target} text={text} />}
      {pending > 0 && <p className={classes.small}>{words.jpPending(number(pending))}</p>}
    </div>
  );
}
