import { ApiError, apiErrorOf, offlineError } from './api-error';
import { refreshSession } from './refresh-session';

const SAFE = new Set(['GET', 'HEAD']);
/** A 401 with one of these is about the session; the others (`accounts.wrong_credentials`) are about what was typed. */
const SESSION_OVER = new Set(['platform.sign_in_required', 'accounts.session_ended']);

/** Headers that every request to our services carries. */
export function ownHeaders(method: string): Record<string, string> {
  return { 'accept-language': document.documentElement.lang, ...(SAFE.has(method) ? {} : { 'x-piawai-csrf': '1' }) };
}

let whenSignedOut: () => void = () => undefined;

/** Tells whom to call when the session is over and cannot be renewed. */
export function onSignedOut(listener: () => void): void {
  whenSignedOut = listener;
}

/**
 * `fetch` for our services: adds the headers, renews an expired session once and repeats the request,
 * and throws an ApiError for everything that is not 2xx. A session that is over leads to sign-in, unless `stay`.
 */
export async function send(request: Request, { stay = false } = {}): Promise<Response> {
  for (const [name, value] of Object.entries(ownHeaders(request.method))) request.headers.set(name, value);
  const repeat = request.clone();
  return renewing(
    () => attempt(request),
    () => attempt(repeat),
    stay,
  );
}

/** Runs a request; when it says that the session is over, renews the session and runs the repetition. */
export async function renewing<Answer>(first: () => Promise<Answer>, again: () => Promise<Answer>, stay = false): Promise<Answer> {
  const began = Date.now();
  try {
    return await first();
  } catch (error) {
    if (!isSessionOver(error)) throw error;
    const goesOn = await refreshSession(began).catch(() => {
      throw offlineError();
    });
    if (goesOn) return again();
    if (!stay) whenSignedOut();
    throw error;
  }
}

const isSessionOver = (error: unknown) => error instanceof ApiError && error.status === 401 && SESSION_OVER.has(error.code);

async function attempt(request: Request): Promise<Response> {
  const answer = await fetch(request).catch((lost: unknown) => {
    throw lost instanceof DOMException && lost.name === 'AbortError' ? lost : offlineError();
  });
  if (answer.ok) return answer;
  const body: unknown = await answer.json().catch(() => null);
  throw apiErrorOf(answer.status, body, answer.headers.get('x-request-id'));
}
