/** The one host from which a film may come, without cookies before it is played. */
const HOST = 'https://www.youtube-nocookie.com';
const GREETING_MS = 250;

/** What the frame tells: all of it together, or only what has changed. */
export interface YoutubeNews {
  /** Place in the film, in seconds. */
  readonly second?: number;
  readonly playing?: boolean;
  /** Length of the film in seconds. */
  readonly duration?: number;
  /** The film is gone, or may not be shown elsewhere. */
  readonly refused?: boolean;
}

const PLAYING = 1;

/** @param start second at which it begins */
export function youtubeAddress(youtubeId: string, start: number): string {
  const query = new URLSearchParams({ enablejsapi: '1', playsinline: '1', rel: '0', autoplay: '1', start: String(Math.floor(start)), origin: window.location.origin });
  return `${HOST}/embed/${youtubeId}?${query}`;
}

/** Speaks the frame's own messages: greets it until it answers, then passes on what it tells. @returns ends it */
export function listenToYoutube(frame: HTMLIFrameElement, onNews: (news: YoutubeNews) => void): () => void {
  const say = (message: object) => frame.contentWindow?.postMessage(JSON.stringify({ ...message, id: 1, channel: 'widget' }), HOST);
  const greeting = setInterval(() => {
    say({ event: 'listening' });
    say({ event: 'command', func: 'addEventListener', args: ['onError'] });
  }, GREETING_MS);
  const hear = ({ source, origin, data }: MessageEvent) => {
    if (source !== frame.contentWindow || origin !== HOST) return;
    clearInterval(greeting);
    const news = newsIn(data);
    if (news) onNews(news);
  };
  window.addEventListener('message', hear);
  return () => {
    clearInterval(greeting);
    window.removeEventListener('message', hear);
  };
}

function newsIn(data: unknown): YoutubeNews | null {
  const { event, info } = parsed(data);
  if (event === 'onError') return { refused: true };
  if (typeof info !== 'object' || info === null) return null;
  const { currentTime, playerState, duration } = info as Record<string, unknown>;
  return {
    ...(typeof currentTime === 'number' ? { second: currentTime } : {}),
    ...(typeof playerState === 'number' ? { playing: playerState === PLAYING } : {}),
    ...(typeof duration === 'number' && duration > 0 ? { duration } : {}),
  };
}

function parsed(data: unknown): { readonly event?: unknown; readonly info?: unknown } {
  try {
    return (typeof data === 'string' ? JSON.parse(data) : {}) as object;
  } catch {
    return {};
  }
}
