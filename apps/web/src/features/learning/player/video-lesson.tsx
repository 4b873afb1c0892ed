import { useRef, useState } from 'react';
import { Transcript } from '../../../ui/media/transcript';
import { YoutubeVideo } from '../../../ui/media/youtube-video';
import type { YoutubeNews } from '../../../ui/media/youtube-frame';
import { FilmPlayer } from './film-player';
import type { LessonParts } from './parts';
import classes from './player.module.css';
import { useWatching } from './use-watching';

/** A film or a recording, only on a tap; words come first. */
export function VideoLesson({ lesson, progress: { activity } }: LessonParts) {
  const watching = useWatching(activity);
  const [broken, setBroken] = useState(false);
  const { youtubeId, transcript = '' } = lesson.content;
  const start = Number(lesson.progress.place?.position['second'] ?? 0);
  return (
    <div className={classes.video}>
      {youtubeId ? (
        <YoutubeLesson youtubeId={youtubeId} title={lesson.title} start={start} watching={watching} />
      ) : (
        <FilmPlayer lesson={lesson} start={start} watching={watching} onBroken={() => setBroken(true)} />
      )}
      <Transcript text={transcript} open={broken} />
    </div>
  );
}

interface YoutubeLessonProps {
  readonly youtubeId: string;
  readonly title: string;
  readonly start: number;
  readonly watching: ReturnType<typeof useWatching>;
}

function YoutubeLesson({ youtubeId, title, start, watching }: YoutubeLessonProps) {
  const state = useRef({ playing: false, second: start });
  const hear = ({ second, playing }: YoutubeNews) => {
    const before = state.current;
    state.current = { playing: playing ?? before.playing, second: second ?? before.second };
    if (playing && !before.playing) watching.playing();
    if (second !== undefined && state.current.playing) watching.moved(second);
    if (playing === false && before.playing) watching.paused(state.current.second);
  };
  return <YoutubeVideo youtubeId={youtubeId} title={title} start={start} onNews={hear} />;
}
