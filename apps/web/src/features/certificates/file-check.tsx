import { MAX_SIGNED_BYTES } from '@piawai/domain/certificates/rules';
import { useState } from 'react';
import { Callout } from '../../ui/callout';
import { FileDrop } from '../../ui/file-drop';
import { useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import classes from './certificates.module.css';
import { certificateMessages } from './messages';
import { sha256 } from './sha256';

interface FileCheckProps {
  /** SHA-256 of the file as it was issued; null while it is being drawn. */
  readonly issued: string | null;
  /** Of the signed file; null when there is none. */
  readonly signed: string | null;
}

type Found = 'issued' | 'signed' | 'unsigned' | 'other';

/** Compares a PDF with the stored ones, on the device: nothing is uploaded. Says which one it is. */
export function FileCheck({ issued, signed }: FileCheckProps) {
  const words = useMessages(certificateMessages);
  const [found, setFound] = useState<Found | null>(null);
  const [error, setError] = useState<unknown>(null);
  const check = async (file: File) => {
    setFound(null);
    setError(null);
    try {
      const hash = await sha256(await file.arrayBuffer());
      setFound(hash === signed ? 'signed' : hash !== issued ? 'other' : signed === null ? 'issued' : 'unsigned');
    } catch (failure) {
      setError(failure);
    }
  };
  const texts: Readonly<Record<Found, string>> = { issued: words.fileSame, signed: words.fileSigned, unsigned: words.fileUnsigned, other: words.fileDiffers };
  return (
    <Section title={words.fileTitle}>
      <p className={classes.quiet}>{words.fileLead}</p>
      {issued === null ? (
        <Callout>{words.filePending}</Callout>
      ) : (
        <>
          <FileDrop label={words.fileLabel} endings={['.pdf']} maxBytes={MAX_SIGNED_BYTES} onFile={(file) => void check(file)} error={error} />
          <div role="status">{found !== null && <Callout tone={found === 'other' ? 'warn' : 'ok'}>{texts[found]}</Callout>}</div>
          {signed !== null && <Hash label={words.hashSigned} value={signed} />}
          <Hash label={signed === null ? words.hash : words.hashUnsigned} value={issued} />
        </>
      )}
    </Section>
  );
}

function Hash({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <p className={classes.quiet}>{label}</p>
      <p className={classes.hash}>{value}</p>
    </div>
  );
}
