import { apiErrorOf, offlineError } from './api-error';
import { ownHeaders, renewing } from './send';

interface UploadOptions {
  readonly method?: 'POST' | 'PUT' | 'PATCH';
  readonly headers?: Readonly<Record<string, string>>;
  /** Share of one. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Sends a file with progress, which fetch cannot tell. `body` is a FormData, or a Blob for a resumable part. */
export function upload<Answer>(path: string, body: FormData | Blob, options: UploadOptions = {}): Promise<Answer> {
  const once = () => sendOnce<Answer>(path, body, options);
  return renewing(once, once);
}

function sendOnce<Answer>(path: string, body: FormData | Blob, options: UploadOptions): Promise<Answer> {
  const { method = 'POST', headers = {}, onProgress, signal } = options;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    for (const [name, value] of Object.entries({ ...ownHeaders(method), ...headers })) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    request.onerror = () => reject(offlineError());
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(answer as Answer);
      else reject(apiErrorOf(request.status, answer, request.getResponseHeader('x-request-id')));
    };
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}

function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return null;
  }
}
