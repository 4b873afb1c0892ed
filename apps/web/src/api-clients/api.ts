import { send } from './send';

type Values = Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>;

/** `/path?a=1&b=2`; null, undefined and '' are left out, a list repeats its name. */
export function withQuery(path: string, values: Values = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== null && item !== undefined && item !== '') query.append(name, String(item));
    }
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

async function call<Answer>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Answer> {
  const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const answer = await send(new Request(path, { method, ...json, ...(signal ? { signal } : {}) }));
  const text = await answer.text();
  return (text ? JSON.parse(text) : undefined) as Answer;
}

/** The services by hand-written types; every refusal is an ApiError. Paths are the API's, `/api/v1/…`. */
export const api = {
  get: <Answer>(path: string, query?: Values, signal?: AbortSignal) => call<Answer>('GET', withQuery(path, query), undefined, signal),
  post: <Answer = void>(path: string, body?: unknown) => call<Answer>('POST', path, body ?? {}),
  put: <Answer = void>(path: string, body?: unknown) => call<Answer>('PUT', path, body ?? {}),
  patch: <Answer = void>(path: string, body?: unknown) => call<Answer>('PATCH', path, body ?? {}),
  delete: <Answer = void>(path: string, body?: unknown) => call<Answer>('DELETE', path, body),
};

/** A page of a keyset list. */
export interface ListPage<Item> {
  readonly items: Item[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}
