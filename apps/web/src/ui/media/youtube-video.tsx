import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useMessages } from '../i18n';
import classes from './media.module.css';
import { mediaMessages } from './media.messages';
import { listenToYoutube, type YoutubeNews, youtubeAddress } from './youtube-frame';

interface YoutubeVideoProps {
  readonly youtubeId: string;
  readonly title: string;
  /** Second at which it goes on. */
  readonly start?: number;
  readonly onNews?: (news: YoutubeNews) => void;
}

/** A film from YouTube: nothing of it is loaded before a tap, and the reader knows where it comes from. */
export function YoutubeVideo({ youtubeId, title, start = 0, onNews }: YoutubeVideoProps) {
  const words = useMessages(mediaMessages);
  const [playing, setPlaying] = useState(false);
  const [refused, setRefused] = useState(false);
  const hear = (news: YoutubeNews) => {
    if (news.refused) setRefused(true);
    onNews?.(news);
  };
  return (
    <div className={classes.media}>
      <p className={classes.hint}>{words.fromYoutube}</p>
      {playing ? <Frame youtubeId={youtubeId} title={words.video(title)} start={start} onNews={hear} /> : <Button onClick={() => setPlaying(true)}>{words.playYoutube}</Button>}
      {refused && (
        <p role="alert">
          {words.youtubeRefused}{' '}
          <a href={`https://www.youtube.com/watch?v=${youtubeId}`} target="_blank" rel="noreferrer">
            {words.openYoutube}
          </a>
        </p>
      )}
    </div>
  );
}

function Frame({ youtubeId, title, start, onNews }: Required<YoutubeVideoProps>) {
  const frame = useRef<HTMLIFrameElement>(null);
  // Where it begins is settled when it is opened: a later place must not load it anew.
  const [address] = useState(() => youtubeAddress(youtubeId, start));
  const hear = useEffectEvent(onNews);
  useEffect(() => (frame.current ? listenToYoutube(frame.current, (news) => hear(news)) : undefined), []);
  return (
    <iframe
      ref={frame}
      className={classes.frame}
      src={address}
      title={title}
      allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
      sandbox="allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox"
      // YouTube plays nothing without knowing which site asks; our pages tell it to nobody else.
      referrerPolicy="strict-origin-when-cross-origin"
      allowFullScreen
    />
  );
}
