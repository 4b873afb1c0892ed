import { Link } from 'react-router';
import { InlineError } from '../../../ui/error-state';
import { formatShare, formatSize, useLanguage, useMessages } from '../../../ui/i18n';
import { paths, pathTo } from '../../../ui/paths';
import { ProgressBar } from '../../../ui/progress-bar';
import classes from '../authoring.module.css';
import { DocumentState } from './document-state';
import { titleFrom } from './file-kinds';
import { uploadMessages } from './upload.messages';
import type { FileRow } from './use-files-to-lessons';

/** One file of several, and what became of it. */
export function FileRowView({ courseId, row: { name, state } }: { courseId: string; row: FileRow }) {
  const words = useMessages(uploadMessages);
  const { language } = useLanguage();
  return (
    <li className={classes.fileRow}>
      <strong>{name}</strong>
      {state.kind === 'waiting' && <span className={classes.quiet}>{words.waiting}</span>}
      {state.kind === 'reading' && <span className={classes.quiet}>{words.reading}</span>}
      {state.kind === 'sending' && (
        <>
          {state.resumedAt !== null && <span className={classes.quiet}>{words.resumed(formatShare(state.resumedAt, language))}</span>}
          <ProgressBar label={name} value={state.share} text={words.sending(formatShare(state.share, language))} />
        </>
      )}
      {state.kind === 'done' && (
        <>
          <span>
            {state.needsLength ? words.doneWithoutLength : words.done} · <Link to={pathTo(paths.draftLesson, { courseId, lessonId: state.lessonId })}>{words.open(titleFrom(name))}</Link>
          </span>
          {state.fileId && <DocumentState courseId={courseId} fileId={state.fileId} />}
        </>
      )}
      {state.kind === 'refused' && (
        <span className={classes.problem} role="alert">
          {typeof state.why === 'string' ? words[state.why] : words.tooLarge(formatSize(state.why.maxBytes, language))}
        </span>
      )}
      {state.kind === 'failed' && <InlineError error={state.error} />}
    </li>
  );
}
