import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { useMessages } from '../../../ui/i18n';
import classes from '../authoring.module.css';
import { droppedFiles } from './dropped-files';
import { endingsOf, inOrder } from './file-kinds';
import { FileRowView } from './file-row-view';
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

const ENDINGS = endingsOf('DOCUMENT', 'VIDEO', 'AUDIO', 'ARTICLE');

/** Takes several files or a folder and makes lessons of them in their order; each tells its own result. */
export function FilesToLessons({ courseId, moduleOf, lead, children }: FilesToLessonsProps) {
  const words = useMessages(uploadMessages);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { rows, send, stop } = useFilesToLessons(courseId, moduleOf);
  const busy = rows.some(({ state }) => state.kind === 'waiting' || state.kind === 'sending' || state.kind === 'reading');
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    if (!busy) void droppedFiles(event.dataTransfer.items).then((files) => files.length > 0 && send(files));
  };
  return (
    <div className={classes.files} data-over={over} role="group" aria-label={words.upload} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={drop}>
      {lead && <p>{lead}</p>}
      {!busy && <Unfinished courseId={courseId} endings={ENDINGS} />}
      {busy ? <Button variant="default" onClick={stop}>{words.stop}</Button> : <Button onClick={() => input.current?.click()}>{words.upload}</Button>}
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
        onChange={(event) => {
          const files = inOrder([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
          if (files.length > 0) send(files);
        }}
      />
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
