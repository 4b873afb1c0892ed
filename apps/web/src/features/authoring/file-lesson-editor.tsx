import { NumberInput, Textarea } from '@mantine/core';
import { FileDrop } from '../../ui/file-drop';
import { useMessages } from '../../ui/i18n';
import classes from './authoring.module.css';
import { lessonMessages } from './lesson.messages';
import type { LessonEdit } from './types';
import { useUploadFile } from './use-upload-file';
import { videoSeconds } from './video-seconds';

type Content = LessonEdit['content'];
interface FileEditorProps {
  readonly courseId: string;
  readonly content: Content;
  readonly onChange: (content: Content) => void;
}

const PDF_BYTES = 50_000_000;
const VIDEO_BYTES = 500_000_000;
const CAPTION_BYTES = 1_000_000;

/** A lesson made of an uploaded file. */
export function FileLessonEditor(props: FileEditorProps) {
  return props.content.kind === 'DOCUMENT' ? <DocumentEditor {...props} /> : <VideoEditor {...props} />;
}

function DocumentEditor({ courseId, content, onChange }: FileEditorProps) {
  const words = useMessages(lessonMessages);
  const file = useUploadFile(courseId, (done) => onChange({ ...content, fileId: done.id, fileName: done.name, pages: Array.from({ length: done.pages }, () => '') }));
  return (
    <div className={classes.fields}>
      {content.fileId && <p role="status">{words.current(content.fileName ?? '')} · {words.pages(content.pages?.length ?? 0)}</p>}
      <FileDrop label={words.pdf} endings={['.pdf']} maxBytes={PDF_BYTES} onFile={file.send} upload={file.progress} error={file.error} />
    </div>
  );
}

function VideoEditor({ courseId, content, onChange }: FileEditorProps) {
  const words = useMessages(lessonMessages);
  const film = useUploadFile(courseId, async (done) => onChange({ ...content, fileId: done.id, seconds: await videoSeconds(done.id) }));
  const captions = useUploadFile(courseId, (done) => onChange({ ...content, captionsFileId: done.id }));
  return (
    <div className={classes.fields}>
      {content.fileId && <p role="status">{words.hasFile}</p>}
      <FileDrop label={words.video} endings={['.mp4', '.webm']} maxBytes={VIDEO_BYTES} onFile={film.send} upload={film.progress} error={film.error} />
      <NumberInput label={words.length} min={0} max={86_400} allowDecimal={false} value={content.seconds ?? 0} onChange={(seconds) => onChange({ ...content, seconds: Math.round(Number(seconds)) })} />
      {content.captionsFileId && <p role="status">{words.hasCaptions}</p>}
      <FileDrop label={words.captions} endings={['.vtt']} maxBytes={CAPTION_BYTES} onFile={captions.send} upload={captions.progress} error={captions.error} />
      <Textarea label={words.transcript} description={words.transcriptHint} autosize minRows={4} maxLength={200_000} value={content.transcript ?? ''} onChange={(event) => onChange({ ...content, transcript: event.currentTarget.value })} />
    </div>
  );
}
