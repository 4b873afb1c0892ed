/** What every refused request answers, and what a lost line is turned into (status 0). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    /** A word of the error list, for example `learning.course_full`; `offline` when no answer came. */
    readonly code: string,
    /** One sentence with the remedy, in the language of the reader. */
    message: string,
    readonly requestId: string | null,
    readonly details: Readonly<Record<string, unknown>>,
  ) {
    super(message);
    this.name = 'ApiError';
  }

  get isOffline(): boolean {
    return this.status === 0;
  }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Reads `{ code, message, requestId, details }`; a proxy's page of HTML becomes `platform.internal`. */
export function apiErrorOf(status: number, body: unknown, requestId: string | null = null): ApiError {
  const { code, message, requestId: id, details } = record(body);
  return new ApiError(
    status,
    typeof code === 'string' ? code : status === 503 ? 'platform.busy' : 'platform.internal',
    typeof message === 'string' ? message : '',
    typeof id === 'string' ? id : requestId,
    record(details),
  );
}

export const offlineError = () => new ApiError(0, 'offline', '', null, {});

/** The rules that each field broke, from `platform.invalid_input`: `{ "rules.passingGrade": ["max"] }`. */
export function brokenRules(error: unknown): Readonly<Record<string, readonly string[]>> {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries(
    Object.entries(record(error.details['fields'])).map(([field, rules]) => [field, Array.isArray(rules) ? rules.map(String) : []]),
  );
}

/** True when a page's address names nothing that this person may open: unknown, out of reach, or no id at all. */
export const isMissing = (error: unknown): boolean => error instanceof ApiError && (error.status === 404 || error.status === 400);
