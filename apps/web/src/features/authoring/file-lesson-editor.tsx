import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { youtubeId } from '@piawai/domain/catalogue/rules';
import { useMessages } from '../../ui/i18n';
import { YoutubeVideo } from '../../ui/media/youtube-video';
import classes from './authoring.module.css';
import { lessonMessages } from './lesson.messages';
import type { LessonEdit } from './types';
import { DocumentState } from './upload/document-state';
import { endingsOf } from './upload/file-kinds';
import { playedSeconds } from './upload/played-seconds';
import { UploadField } from './upload/upload-field';

type Content = LessonEdit['content'];
interface FileEditorProps {
  readonly courseId: string;
  readonly title: string;
  readonly content: Content;
  /** A correction keeps the file as it is. */
  readonly textsOnly: boolean;
  readonly onChange: (content: Content) => void;
}

const DOCUMENT_BYTES = 50_000_000;
const VIDEO_BYTES = 500_000_000;
const AUDIO_BYTES = 100_000_000;
const CAPTION_BYTES = 1_000_000;

/** A lesson made of an uploaded file, or of a YouTube video. */
export function FileLessonEditor(props: FileEditorProps) {
  if (props.content.kind === 'DOCUMENT') return <DocumentEditor {...props} />;
  return (
    <div className={classes.fields}>
      {props.content.kind === 'AUDIO' ? <RecordingFields {...props} /> : <VideoFields {...props} />}
      <PlayedFields {...props} />
    </div>
  );
}

function DocumentEditor({ courseId, content, textsOnly, onChange }: FileEditorProps) {
  const words = useMessages(lessonMessages);
  return (
    <div className={classes.fields}>
      {content.fileId && <DocumentState courseId={courseId} fileId={content.fileId} />}
      {content.fileName && <p>{words.current(content.fileName)}</p>}
      {!textsOnly && <UploadField courseId={courseId} label={words.pdf} endings={endingsOf('DOCUMENT')} maxBytes={DOCUMENT_BYTES} onDone={({ id, name }) => onChange({ ...content, fileId: id, fileName: name })} />}
    </div>
  );
}

function RecordingFields({ courseId, content, textsOnly, onChange }: FileEditorProps) {
  const words = useMessages(lessonMessages);
  return (
    <>
      {content.fileId && <p role="status">{words.hasRecording}</p>}
      {!textsOnly && <UploadField courseId={courseId} label={words.recording} endings={endingsOf('AUDIO')} maxBytes={AUDIO_BYTES} onDone={async ({ id }) => onChange({ ...content, fileId: id, seconds: await playedSeconds(id) })} />}
    </>
  );
}

function VideoFields({ courseId, title, content, textsOnly, onChange }: FileEditorProps) {
  const words = useMessages(lessonMessages);
  if (content.youtubeId) {
    return (
      <>
        <p role="status">{words.fromYoutube(content.youtubeId)}</p>
        {/* Playing it here tells its length. */}
        <YoutubeVideo youtubeId={content.youtubeId} title={title} onNews={({ duration }) => duration && !content.seconds && onChange({ ...content, seconds: Math.round(duration) })} />
        {!textsOnly && <div><Button variant="default" onClick={() => onChange({ ...content, youtubeId: null, seconds: 0 })}>{words.dropYoutube}</Button></div>}
      </>
    );
  }
  return (
    <>
      {content.fileId && <p role="status">{words.hasFile}</p>}
      {!textsOnly && <UploadField courseId={courseId} label={words.video} endings={endingsOf('VIDEO')} maxBytes={VIDEO_BYTES} onDone={async ({ id }) => onChange({ ...content, fileId: id, seconds: await playedSeconds(id) })} />}
      {!textsOnly && !content.fileId && <YoutubeField onChoose={(id) => onChange({ ...content, youtubeId: id, seconds: 0 })} />}
      {content.captionsFileId && <p role="status">{words.hasCaptions}</p>}
      {!textsOnly && <UploadField courseId={courseId} label={words.captions} endings={['.vtt']} maxBytes={CAPTION_BYTES} onDone={({ id }) => onChange({ ...content, captionsFileId: id })} />}
    </>
  );
}

function YoutubeField({ onChoose }: { onChoose: (id: string) => void }) {
  const words = useMessages(lessonMessages);
  const [address, setAddress] = useState('');
  const take = (typed: string) => {
    setAddress(typed);
    const id = youtubeId(typed);
    if (id) onChoose(id);
  };
  const wrong = address !== '' && youtubeId(address) === null;
  return <TextInput label={words.youtube} placeholder="https://youtu.be/…" value={address} error={wrong ? words.youtubeProblem : undefined} onChange={(event) => take(event.currentTarget.value)} />;
}

function PlayedFields({ content, textsOnly, onChange }: FileEditorProps) {
  const words = useMessages(lessonMessages);
  return (
    <>
      <NumberInput
        label={words.length}
        description={content.youtubeId && !content.seconds ? words.lengthOfYoutube : undefined}
        min={0}
        max={86_400}
        allowDecimal={false}
        disabled={textsOnly}
        value={content.seconds ?? 0}
        onChange={(seconds) => onChange({ ...content, seconds: Math.round(Number(seconds)) })}
      />
      <Textarea label={words.transcript} description={words.transcriptHint} autosize minRows={4} maxLength={200_000} value={content.transcript ?? ''} onChange={(event) => onChange({ ...content, transcript: event.currentTarget.value })} />
    </>
  );
}
