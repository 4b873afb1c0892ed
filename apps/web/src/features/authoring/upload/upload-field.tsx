import { useState } from 'react';
import { useMe } from '../../../session/me';
import { FileDrop } from '../../../ui/file-drop';
import { formatShare, useLanguage, useMessages } from '../../../ui/i18n';
import { unfinishedUploads } from './kept-uploads';
import type { UploadedFile } from './send-file';
import { uploadMessages } from './upload.messages';
import { useUploadFile } from './use-upload-file';

interface UploadFieldProps {
  readonly courseId: string;
  readonly label: string;
  readonly endings: readonly string[];
  readonly maxBytes: number;
  readonly onDone: (file: UploadedFile) => void;
}

/** Takes a file for a lesson, and says where an interrupted upload goes on. */
export function UploadField({ courseId, label, endings, maxBytes, onDone }: UploadFieldProps) {
  const { send, progress, resumedAt, error } = useUploadFile(courseId, onDone);
  return (
    <>
      {progress ? <Resumed share={resumedAt} /> : <Unfinished courseId={courseId} endings={endings} />}
      <FileDrop label={label} endings={endings} maxBytes={maxBytes} onFile={send} upload={progress} error={error} />
    </>
  );
}

function Resumed({ share }: { share: number | null }) {
  const words = useMessages(uploadMessages);
  const { language } = useLanguage();
  return share === null ? null : <p role="status">{words.resumed(formatShare(share, language))}</p>;
}

/** What a closed window or a lost line has left; choosing the same file goes on with it. */
export function Unfinished({ courseId, endings }: { courseId: string; endings: readonly string[] }) {
  const words = useMessages(uploadMessages);
  const { language } = useLanguage();
  const { accountId } = useMe();
  const [uploads] = useState(() => unfinishedUploads(accountId, courseId));
  return uploads
    .filter(({ name }) => endings.some((ending) => name.toLowerCase().endsWith(ending)))
    .map(({ id, name, share }) => <p key={id}>{words.unfinished(name, formatShare(share, language))}</p>);
}
