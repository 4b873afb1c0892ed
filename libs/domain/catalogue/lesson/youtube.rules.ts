const ID = /^[\w-]{11}$/;
const HOSTS = ['youtube.com', 'www.youtube.com', 'm.youtube.com', 'www.youtube-nocookie.com'];
const PATHS = /^\/(?:embed|shorts|live|v)\/([\w-]{11})(?:\/|$)/;

/** True for the eleven characters by which YouTube names a video. */
export const isYoutubeId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

/** The id in an address as people copy it (`youtu.be/…`, `watch?v=…`, `shorts/…`), or in an id itself; null for everything else. */
export function youtubeId(text: string): string | null {
  const typed = text.trim();
  if (isYoutubeId(typed)) return typed;
  const url = addressIn(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (!url || url.username || url.port) return null;
  const named = url.hostname === 'youtu.be' ? url.pathname.slice(1) : HOSTS.includes(url.hostname) ? (PATHS.exec(url.pathname)?.[1] ?? url.searchParams.get('v')) : null;
  return isYoutubeId(named) ? named : null;
}

function addressIn(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
