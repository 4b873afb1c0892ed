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

/** Headers of every page and file of the web; docker/Caddyfile says the same. */
export const pageHeaders: readonly (readonly [name: string, value: string])[] = [
  ['content-security-policy', Object.entries(POLICY).map((rule) => rule.join(' ')).join('; ')],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['x-frame-options', 'DENY'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()'],
];
