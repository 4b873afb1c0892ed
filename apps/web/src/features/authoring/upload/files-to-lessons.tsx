import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ChangeEvent, DragEvent, ReactNode } from 'react';
import { Dialog } from '../../../ui/dialog';
import { useMessages } from '../../../ui/i18n';
import { useWorkbench } from '../api';
import classes from '../authoring.module.css';
import { droppedFiles } from './dropped-files';
import { endingsOf, inFolderOrder, inOrder, isWord } from './file-kinds';
import { FileRowView } from './file-row-view';
import type { WordAs } from './lesson-from-file';
import { Unfinished } from './upload-field';
import { uploadMessages } from './upload.messages';
import { useFilesToLessons } from './use-files-to-lessons';

interface FilesToLessonsProps {
  readonly courseId: string;
  /** The module that the lessons go to; made when there is none yet. */
  readonly moduleOf: () => Promise<string>;
  /** Said first, where there is nothing yet. */
  readonly lead?: string | undefined;
  /** Other ways to begin. */
  readonly children?: ReactNode;
}

/** Known to every browser and not to the types of React. */
const WHOLE_FOLDER = { webkitdirectory: '' };
const ENDINGS = endingsOf('DOCUMENT', 'VIDEO', 'AUDIO', 'ARTICLE');

/** Takes several files or a folder and makes lessons of them in their order; each tells its own result. */
export function FilesToLessons({ courseId, moduleOf, lead, children }: FilesToLessonsProps) {
  const words = useMessages(uploadMessages);
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const { data: workbench } = useWorkbench('draft', courseId);
  const [asking, setAsking] = useState<readonly File[]>([]);
  const [over, setOver] = useState(false);
  const { rows, send, stop } = useFilesToLessons(courseId, moduleOf);
  const busy = rows.some(({ state }) => state.kind === 'waiting' || state.kind === 'sending' || state.kind === 'reading');
  const take = (files: readonly File[]) => {
    if (files.length === 0) return;
    if (workbench?.context.office && files.some(({ name }) => isWord(name))) setAsking(files);
    else send(files, 'ARTICLE');
  };
  const answer = (wordAs: WordAs) => {
    send(asking, wordAs);
    setAsking([]);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>, order: (files: readonly File[]) => File[]) => {
    const files = order([...(event.currentTarget.files ?? [])]);
    event.currentTarget.value = '';
    take(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    if (!busy) void droppedFiles(event.dataTransfer.items).then(take);
  };
  return (
    <div className={classes.files} data-over={over} role="group" aria-label={words.upload} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={drop}>
      {lead && <p>{lead}</p>}
      {!busy && <Unfinished courseId={courseId} endings={ENDINGS} />}
      {busy ? (
        <Button variant="default" onClick={stop}>{words.stop}</Button>
      ) : (
        <div className={classes.add}>
          <Button onClick={() => input.current?.click()}>{words.upload}</Button>
          <Button variant="default" onClick={() => folder.current?.click()}>{words.uploadFolder}</Button>
        </div>
      )}
      <p className={classes.quiet}>{words.hint}</p>
      {children}
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={words.upload}
        accept={ENDINGS.join(',')}
        onChange={(event) => choose(event, inOrder)}
      />
      <input ref={folder} className="visually-hidden" type="file" {...WHOLE_FOLDER} tabIndex={-1} aria-label={words.uploadFolder} onChange={(event) => choose(event, inFolderOrder)} />
      <Dialog title={words.wordTitle} open={asking.length > 0} onClose={() => setAsking([])}>
        <p>{words.wordText}</p>
        <div className={classes.add}>
          <Button onClick={() => answer('ARTICLE')}>{words.wordARTICLE}</Button>
          <Button variant="default" onClick={() => answer('DOCUMENT')}>{words.wordDOCUMENT}</Button>
        </div>
      </Dialog>
      {rows.length > 0 && (
        <div className={classes.results} role="status">
          <ul className={classes.plain} aria-label={words.results}>
            {rows.map((row) => (
              <FileRowView key={row.key} courseId={courseId} row={row} />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
