import { Button, NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import { formatSize, useLanguage, useMessages } from '../../../ui/i18n';
import { fileAddress } from '../../../ui/media/course-file';
import type { Lesson } from '../api';
import { playerMessages } from './messages';
import type { Watching } from './use-watching';

const SPEEDS = ['0.75', '1', '1.25', '1.5', '2'];

interface FilmPlayerProps {
  readonly lesson: Lesson;
  /** Second at which it goes on. */
  readonly start: number;
  readonly watching: Watching;
  readonly onBroken: () => void;
}

/** A film or a recording of the platform. */
export function FilmPlayer({ lesson, start, watching, onBroken }: FilmPlayerProps) {
  const words = useMessages(playerMessages);
  const { language } = useLanguage();
  const film = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'asked' | 'playing' | 'broken'>('asked');
  const { kind, fileId, captionsFileId } = lesson.content;
  const heard = kind === 'AUDIO';
  // A recording is played by the same element's plainer sister.
  const Player = heard ? 'audio' : 'video';
  const size = formatSize(lesson.bytes, language);
  if (!fileId) return <p role="status">{heard ? words.noAudio : words.noVideo}</p>;
  const broke = () => {
    setState('broken');
    onBroken();
  };
  return (
    <>
      {state === 'broken' && <p role="alert">{heard ? words.noAudio : words.noVideo}</p>}
      {state !== 'playing' && <Button onClick={() => setState('playing')}>{heard ? words.playAudio(size) : words.playVideo(size)}</Button>}
      {state === 'playing' && (
        <>
          <Player
            ref={film}
            controls
            autoPlay
            playsInline
            aria-label={heard ? words.audio(lesson.title) : words.video(lesson.title)}
            src={fileAddress(fileId)}
            onLoadedMetadata={({ currentTarget }) => {
              currentTarget.currentTime = start;
            }}
            onPlay={watching.playing}
            onPause={({ currentTarget }) => watching.paused(currentTarget.currentTime)}
            onSeeking={watching.jumped}
            onTimeUpdate={({ currentTarget }) => watching.moved(currentTarget.currentTime)}
            onError={broke}
          >
            {captionsFileId && <track kind="captions" srcLang="id" label={words.captions} src={fileAddress(captionsFileId)} default />}
          </Player>
          <NativeSelect
            label={words.speed}
            data={SPEEDS}
            defaultValue="1"
            onChange={({ currentTarget }) => {
              if (film.current) film.current.playbackRate = Number(currentTarget.value);
            }}
          />
        </>
      )}
    </>
  );
}
