import { Button } from '@mantine/core';
import { FileDrop } from '../../ui/file-drop';
import { useMessages } from '../../ui/i18n';
import { fileAddress } from '../../ui/media/course-file';
import classes from './authoring.module.css';
import { authoringMessages } from './messages';
import { useUploadFile } from './upload/use-upload-file';

const MAX_BYTES = 15_000_000;

interface CoverPickerProps {
  readonly courseId: string;
  readonly fileId: string | null;
  readonly onChange: (fileId: string | null) => void;
}

/** The picture at the head of the course page; a course does well without one. */
export function CoverPicker({ courseId, fileId, onChange }: CoverPickerProps) {
  const words = useMessages(authoringMessages);
  const { send, progress, error } = useUploadFile(courseId, (file) => onChange(file.id));
  if (!fileId) return <FileDrop label={words.cover} endings={['.png', '.jpg', '.jpeg', '.webp']} maxBytes={MAX_BYTES} onFile={send} upload={progress} error={error} />;
  return (
    <div className={classes.fields} role="group" aria-label={words.cover}>
      <img className={classes.cover} src={fileAddress(fileId)} alt={words.cover} />
      <div>
        <Button variant="default" onClick={() => onChange(null)}>{words.dropCover}</Button>
      </div>
    </div>
  );
}
