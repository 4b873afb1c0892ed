import { useState } from 'react';
import { Callout } from '../../ui/callout';
import { FileDrop } from '../../ui/file-drop';
import { useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import classes from './certificates.module.css';
import { certificateMessages } from './messages';
import { sha256 } from './sha256';

const LIMIT_BYTES = 5_000_000;

/** Compares a PDF with the one that was issued, on the device: nothing is uploaded. @param official its SHA-256; null while it is being drawn */
export function FileCheck({ official }: { official: string | null }) {
  const words = useMessages(certificateMessages);
  const [same, setSame] = useState<boolean | null>(null);
  const [error, setError] = useState<unknown>(null);
  const check = async (file: File) => {
    setSame(null);
    setError(null);
    try {
      setSame((await sha256(await file.arrayBuffer())) === official);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Section title={words.fileTitle}>
      <p className={classes.quiet}>{words.fileLead}</p>
      {official === null ? (
        <Callout>{words.filePending}</Callout>
      ) : (
        <>
          <FileDrop label={words.fileLabel} endings={['.pdf']} maxBytes={LIMIT_BYTES} onFile={(file) => void check(file)} error={error} />
          <div role="status">{same !== null && <Callout tone={same ? 'ok' : 'warn'}>{same ? words.fileSame : words.fileDiffers}</Callout>}</div>
          <div>
            <p className={classes.quiet}>{words.hash}</p>
            <p className={classes.hash}>{official}</p>
          </div>
        </>
      )}
    </Section>
  );
}
