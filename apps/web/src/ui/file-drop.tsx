import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import classes from './file-drop.module.css';
import { InlineError } from './error-state';
import { formatShare, formatSize, useLanguage, useMessages } from './i18n';
import { ProgressBar } from './progress-bar';
import { uiMessages } from './ui.messages';

interface FileDropProps {
  /** What is asked for: `Berkas pegawai`. */
  readonly label: string;
  /** Endings with a dot: `['.csv', '.xlsx']`. The service checks the content. */
  readonly endings: readonly string[];
  readonly maxBytes: number;
  /** With `many`, called for each file that fits. */
  readonly onFile: (file: File) => void;
  readonly many?: boolean;
  /** While a file is on its way. */
  readonly upload?: { readonly name: string; readonly share: number; readonly onStop?: () => void } | null;
  readonly error?: unknown;
}

/** Takes one file, or many, by button, keyboard or drag, tells its limits before, and shows the upload. */
export function FileDrop({ label, endings, maxBytes, onFile, many = false, upload, error }: FileDropProps) {
  const words = useMessages(uiMessages);
  const { language } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const kinds = endings.map((ending) => ending.slice(1).toUpperCase()).join(', ');

  const take = (chosen: FileList | null) => {
    setProblem(null);
    for (const file of [...(chosen ?? [])].slice(0, many ? undefined : 1)) takeOne(file);
  };
  const takeOne = (file: File) => {
    const size = formatSize(maxBytes, language);
    const fits = endings.some((ending) => file.name.toLowerCase().endsWith(ending));
    if (!fits || file.size > maxBytes) setProblem(fits ? words.tooLarge(file.name, size) : words.wrongKind(file.name, kinds));
    if (fits && file.size <= maxBytes) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };

  if (upload) {
    return (
      <div className={classes.drop} role="group" aria-label={label}>
        <p>
          {words.uploading(upload.name)} · {formatShare(upload.share, language)}
        </p>
        <ProgressBar label={words.uploading(upload.name)} value={upload.share} />
        {upload.onStop && (
          <Button variant="default" onClick={upload.onStop}>
            {words.stop}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div
      className={classes.drop}
      data-over={over}
      role="group"
      aria-label={label}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>
        <strong>{label}</strong>
      </p>
      <p className={classes.wide}>{words.dropHere}</p>
      <Button aria-describedby={hint} onClick={() => input.current?.click()}>
        {words.chooseFile}
      </Button>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={label}
        multiple={many}
        accept={endings.join(',')}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <p id={hint} className={classes.hint}>
        {words.accepted(kinds)}. {words.largest(formatSize(maxBytes, language))}.
      </p>
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <InlineError error={error} />
    </div>
  );
}
