import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatSize, useLanguage, useMessages } from '../i18n';
import { fileAddress } from './course-file';
import classes from './media.module.css';
import { mediaMessages } from './media.messages';
import { Transcript } from './transcript';
import { YoutubeVideo } from './youtube-video';

export interface EmbeddedVideoProps {
  readonly fileId: string | null;
  readonly youtubeId: string | null;
  readonly bytes: number;
  readonly title: string;
  readonly transcript: string;
}

/** A film within an article: nothing of it is loaded before a tap. */
export function EmbeddedVideo({ fileId, youtubeId, bytes, title, transcript }: EmbeddedVideoProps) {
  return (
    <div className={classes.media}>
      {youtubeId && <YoutubeVideo youtubeId={youtubeId} title={title} />}
      {fileId && <Film fileId={fileId} bytes={bytes} title={title} />}
      <Transcript text={transcript} />
    </div>
  );
}

function Film({ fileId, bytes, title }: { fileId: string; bytes: number; title: string }) {
  const words = useMessages(mediaMessages);
  const { language } = useLanguage();
  const [state, setState] = useState<'asked' | 'playing' | 'broken'>('asked');
  if (state === 'broken') return <p role="alert">{words.noVideo}</p>;
  if (state === 'asked') return <Button onClick={() => setState('playing')}>{words.playVideo(formatSize(bytes, language))}</Button>;
  return <video className={classes.film} controls autoPlay playsInline aria-label={words.video(title)} src={fileAddress(fileId)} onError={() => setState('broken')} />;
}
