import { formatNumber, formatSize, useLanguage, useMessages } from '../../ui/i18n';
import { ProgressBar } from '../../ui/progress-bar';
import type { ReportFile } from './api';
import { reportingMessages } from './messages';
import classes from './reporting.module.css';

/** Rows and size of a finished file, or how far the writing is. */
export function FileProgress({ file: { state, rowsDone, rowsTotal, bytes } }: { file: ReportFile }) {
  const words = useMessages(reportingMessages);
  const { language } = useLanguage();
  if (bytes !== null) return <>{`${words.rowCount(formatNumber(rowsDone, language))} · ${formatSize(bytes, language)}`}</>;
  if (state !== 'RUNNING' || !rowsTotal) return <>–</>;
  const text = words.progress(formatNumber(rowsDone, language), formatNumber(rowsTotal, language));
  return (
    <span className={classes.share} role="status">
      <span>{text}</span>
      <ProgressBar label={words.RUNNING} value={rowsDone / rowsTotal} text={text} />
    </span>
  );
}
