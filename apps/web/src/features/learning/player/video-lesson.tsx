import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { formatSize, useLanguage, useMessages } from '../../../ui/i18n';
import { playerMessages } from './messages';
import type { LessonParts } from './parts';
import classes from './player.module.css';

const SPEEDS = ['0.75', '1', '1.25', '1.5', '2'];
/** A step of the clock longer than this at double speed was a jump, not playing. */
const LONGEST_STEP_SECONDS = 1.5;

const fileOf = (fileId: string) => `/api/v1/catalogue/files/${fileId}`;

/** The film only on a tap; words come first. What was really played is kept second by second. */
export function VideoLesson({ lesson, progress: { activity } }: LessonParts) {
  const words = useMessages(playerMessages);
  const { language } = useLanguage();
  const film = useRef<HTMLVideoElement>(null);
  const last = useRef<number | null>(null);
  const [playing, setPlaying] = useState(false);
  const [reading, setReading] = useState(false);
  const [broken, setBroken] = useState(false);
  const { fileId, captionsFileId, transcript = '' } = lesson.content;
  const start = Number(lesson.progress.place?.position['second'] ?? 0);

  useEffect(() => () => activity.setPlaying(false), [activity]);

  const moved = () => {
    const now = film.current?.currentTime ?? 0;
    const step = last.current === null ? 0 : now - last.current;
    if (step > 0 && step < LONGEST_STEP_SECONDS) activity.played(last.current!, now);
    last.current = now;
    activity.at({ second: Math.floor(now) });
  };
  const paused = () => {
    moved();
    last.current = null;
    activity.setPlaying(false);
  };

  return (
    <div className={classes.video}>
      {broken && <p role="alert">{words.noVideo}</p>}
      {!playing && fileId && (
        <Button onClick={() => setPlaying(true)}>{words.playVideo(formatSize(lesson.bytes, language))}</Button>
      )}
      {playing && fileId && (
        <>
          <video
            ref={film}
            controls
            autoPlay
            playsInline
            aria-label={words.video(lesson.title)}
            src={fileOf(fileId)}
            onLoadedMetadata={({ currentTarget }) => {
              currentTarget.currentTime = start;
            }}
            onPlay={() => activity.setPlaying(true)}
            onPause={paused}
            onSeeking={() => {
              last.current = null;
            }}
            onTimeUpdate={moved}
            onError={() => {
              setBroken(true);
              setPlaying(false);
              setReading(true);
            }}
          >
            {captionsFileId && <track kind="captions" srcLang="id" label={words.captions} src={fileOf(captionsFileId)} default />}
          </video>
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
      {transcript && (
        <Button variant="default" aria-expanded={reading} onClick={() => setReading(!reading)}>
          {reading ? words.hideTranscript : words.readTranscript(formatSize(new Blob([transcript]).size, language))}
        </Button>
      )}
      {reading && (
        <section aria-label={words.transcript} className={classes.text}>
          {transcript.split(/\n{2,}/).map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
        </section>
      )}
    </div>
  );
}
