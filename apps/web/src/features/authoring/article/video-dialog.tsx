import { Button, Textarea, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { youtubeId } from '@piawai/domain/catalogue/rules';
import { Dialog } from '../../../ui/dialog';
import { useMessages } from '../../../ui/i18n';
import { fileAddress } from '../../../ui/media/course-file';
import { lessonMessages } from '../lesson.messages';
import { titleFrom } from '../upload/file-kinds';
import { UploadField } from '../upload/upload-field';
import type { UploadedFile } from '../upload/send-file';
import classes from './article.module.css';
import type { VideoAttributes } from './video-node';

const MAX_BYTES = 500_000_000;

interface VideoDialogProps {
  readonly editor: Editor;
  readonly courseId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Puts a film into the text: an uploaded one, or one from YouTube. Its title is asked for, its words may be given. */
export function VideoDialog({ editor, courseId, open, onClose }: VideoDialogProps) {
  const words = useMessages(lessonMessages);
  return (
    <Dialog title={words.film} open={open} onClose={onClose}>
      <VideoForm editor={editor} courseId={courseId} onDone={onClose} />
    </Dialog>
  );
}

function VideoForm({ editor, courseId, onDone }: { editor: Editor; courseId: string; onDone: () => void }) {
  const words = useMessages(lessonMessages);
  // A film that is marked is changed; otherwise a new one is put in.
  const [marked] = useState(() => (editor.isActive('video') ? (editor.getAttributes('video') as VideoAttributes) : null));
  const [address, setAddress] = useState(marked?.youtube ?? '');
  const [src, setSrc] = useState(marked?.src ?? null);
  const [title, setTitle] = useState(marked?.title ?? '');
  const [transcript, setTranscript] = useState(marked?.transcript ?? '');
  const keep = (file: UploadedFile) => {
    setSrc(fileAddress(file.id));
    if (!title) setTitle(titleFrom(file.name));
  };
  const youtube = youtubeId(address);
  const wrong = address !== '' && youtube === null;
  const ready = (src !== null || youtube !== null) && title.trim() !== '';
  const insert = () => {
    const attrs: VideoAttributes = { src, youtube: src ? null : youtube, title: title.trim(), transcript: transcript.trim() };
    const chain = editor.chain().focus();
    if (marked) chain.updateAttributes('video', attrs).run();
    else chain.insertContent({ type: 'video', attrs }).run();
    onDone();
  };
  return (
    <form className={classes.form} onSubmit={(event) => (event.preventDefault(), ready && insert())}>
      {src && <p role="status">{words.hasFile}</p>}
      {!src && !youtube && <UploadField courseId={courseId} label={words.video} endings={['.mp4', '.webm']} maxBytes={MAX_BYTES} onDone={keep} />}
      {!src && <TextInput label={words.youtube} placeholder="https://youtu.be/…" value={address} error={wrong ? words.youtubeProblem : undefined} onChange={(event) => setAddress(event.currentTarget.value)} />}
      <TextInput label={words.filmTitle} required maxLength={300} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <Textarea label={words.transcript} description={words.transcriptHint} autosize minRows={3} maxRows={8} maxLength={50_000} value={transcript} onChange={(event) => setTranscript(event.currentTarget.value)} />
      <Button type="submit" disabled={!ready}>{words.apply}</Button>
    </form>
  );
}
