import { Button, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { Dialog } from '../../../ui/dialog';
import { FileDrop } from '../../../ui/file-drop';
import { useMessages } from '../../../ui/i18n';
import { fileAddress } from '../../../ui/media/course-file';
import { lessonMessages } from '../lesson.messages';
import { useUploadFile } from '../upload/use-upload-file';
import classes from './article.module.css';

const MAX_BYTES = 15_000_000;

interface ImageDialogProps {
  readonly editor: Editor;
  readonly courseId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Uploads a picture and puts it into the text; its description is asked for first. */
export function ImageDialog({ editor, courseId, open, onClose }: ImageDialogProps) {
  const words = useMessages(lessonMessages);
  return (
    <Dialog title={words.image} open={open} onClose={onClose}>
      <ImageForm editor={editor} courseId={courseId} onDone={onClose} />
    </Dialog>
  );
}

function ImageForm({ editor, courseId, onDone }: { editor: Editor; courseId: string; onDone: () => void }) {
  const words = useMessages(lessonMessages);
  const [alt, setAlt] = useState('');
  const [fileId, setFileId] = useState<string | null>(null);
  const { send, progress, error } = useUploadFile(courseId, (file) => setFileId(file.id));
  const insert = () => {
    if (fileId) editor.chain().focus().setImage({ src: fileAddress(fileId), alt }).run();
    onDone();
  };
  return (
    <form className={classes.form} onSubmit={(event) => (event.preventDefault(), insert())}>
      {fileId ? <img className={classes.shown} src={fileAddress(fileId)} alt={alt} /> : <FileDrop label={words.image} endings={['.png', '.jpg', '.jpeg', '.webp']} maxBytes={MAX_BYTES} onFile={send} upload={progress} error={error} />}
      <TextInput label={words.imageAlt} required maxLength={300} value={alt} onChange={(event) => setAlt(event.currentTarget.value)} />
      <Button type="submit" disabled={!fileId}>{words.apply}</Button>
    </form>
  );
}
