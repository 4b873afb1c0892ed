import { Callout } from '../../../ui/callout';
import { useMessages } from '../../../ui/i18n';
import { ProgressBar } from '../../../ui/progress-bar';
import { useDocumentProgress } from '../api';
import classes from '../authoring.module.css';
import { uploadMessages } from './upload.messages';

/** How far the pages of a document are; a failure is told with its remedy. */
export function DocumentState({ courseId, fileId }: { courseId: string; fileId: string }) {
  const words = useMessages(uploadMessages);
  const { data } = useDocumentProgress(courseId, fileId);
  if (!data) return null;
  if (data.failure) return <Callout tone="warn">{words[`fail${data.failure}`]}</Callout>;
  if (data.state === 'READY') return <p role="status">{words.ready(data.pageCount ?? 0)}</p>;
  const text = data.pageCount ? words.drawn(data.pagesDone, data.pageCount) : words.drawing;
  return (
    <div className={classes.fields} role="status">
      <ProgressBar label={words.drawing} value={data.pageCount ? data.pagesDone / data.pageCount : 0} text={text} />
      <p className={classes.quiet}>
        {data.pageCount ? `${text}. ` : ''}
        {words.drawing}
      </p>
    </div>
  );
}
