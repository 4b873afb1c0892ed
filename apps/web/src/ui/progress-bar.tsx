import classes from './small.module.css';

interface ProgressBarProps {
  readonly label: string;
  /** Share of one, done. */
  readonly value: number;
  /** Share of one, waiting, drawn after the done part. */
  readonly pending?: number;
  /** What a screen reader says instead of per cent. */
  readonly text?: string;
}

const percent = (share: number) => `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;

export function ProgressBar({ label, value, pending = 0, text }: ProgressBarProps) {
  return (
    <div
      className={classes.bar}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(Math.min(1, Math.max(0, value)) * 100)}
      aria-valuetext={text}
    >
      <span className={classes.done} style={{ inlineSize: percent(value) }} />
      {pending > 0 && <span className={classes.pending} style={{ inlineSize: percent(Math.min(pending, 1 - value)) }} />}
    </div>
  );
}
