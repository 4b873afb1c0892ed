import { useRef } from 'react';
import { FileDrop } from '../../../ui/file-drop';
import { InlineError } from '../../../ui/error-state';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { Section } from '../../../ui/page';
import classes from '../certificates.module.css';
import { useUploads } from './api';
import { signingMessages } from './messages';

const LIMIT_BYTES = 500_000_000;

/** Brings signed files back: one archive, or many files one after the other. */
export function UploadSection() {
  const words = useMessages(signingMessages);
  const { language } = useLanguage();
  const { sending, failed, sent, send } = useUploads();
  // The drop gives its files one by one; together they are one upload.
  const chosen = useRef<File[]>([]);
  const take = (file: File) => {
    if (chosen.current.push(file) > 1) return;
    queueMicrotask(() => void send(chosen.current.splice(0)));
  };
  const number = (value: number) => formatNumber(value, language);
  return (
    <Section title={words.bring} raised>
      <p className={classes.quiet}>{words.bringLead}</p>
      <FileDrop label={words.files} endings={['.zip', '.pdf']} many maxBytes={LIMIT_BYTES} onFile={take} upload={sending} />
      <div role="status">{sending && sending.total > 1 && <p className={classes.quiet}>{words.ofMany(number(sending.done), number(sending.total))}</p>}</div>
      {failed.slice(0, 5).map(({ name, error }) => (
        <div key={name}>
          <p>{words.failed(name)}</p>
          <InlineError error={error} />
        </div>
      ))}
      <div role="status">{!sending && sent.length > 1 && <p className={classes.quiet}>{words.ofMany(number(sent.length), number(sent.length + failed.length))}</p>}</div>
      <p className={classes.quiet}>{words.notChecked}</p>
    </Section>
  );
}
