const POLICY: Record<string, string> = {
  'default-src': "'self'",
  'script-src': "'self'",
  // Mantine sets variables and sizes in style attributes.
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  // Videos from YouTube, after a tap.
  'frame-src': 'https://www.youtube-nocookie.com',
  'object-src': "'none'",
  'base-uri': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

type Header = readonly [name: string, value: string];

/** No browser guesses what a file might be. */
export const NO_SNIFF: Header = ['x-content-type-options', 'nosniff'];

/** Headers of every page of the web; docker/Caddyfile says the same. */
export const pageHeaders: readonly Header[] = [
  ['content-security-policy', Object.entries(POLICY).map((rule) => rule.join(' ')).join('; ')],
  NO_SNIFF,
  ['referrer-policy', 'same-origin'],
  ['x-frame-options', 'DENY'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()'],
];
