import { DomainError } from '@piawai/contracts';

/** Header that our own pages send with every change; a foreign page cannot set it without asking us first (CORS). */
export const CSRF_HEADER = 'x-piawai-csrf';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The parts of a request that the check reads. */
export interface CheckedRequest {
  readonly method: string;
  /** Host as the browser used it, the front door's forwarded one included. */
  readonly host: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Refuses a change that did not come from our own pages. */
export function assertSameSite(request: CheckedRequest): void {
  if (SAFE_METHODS.has(request.method)) return;
  if (request.headers[CSRF_HEADER] === undefined) throw new DomainError('platform.cross_site');
  const { origin } = request.headers;
  if (typeof origin === 'string' && hostOf(origin) !== request.host) throw new DomainError('platform.cross_site');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
