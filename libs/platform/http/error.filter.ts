import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { DomainError, ERROR_CODES, type ErrorCode } from '@piawai/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { requestContext } from '../logging/request-context';

/** What every failed request answers. */
export interface ErrorAnswer {
  readonly code: ErrorCode;
  readonly message: string;
  readonly requestId: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'platform.invalid_input',
  401: 'platform.sign_in_required',
  403: 'platform.forbidden',
  404: 'platform.not_found',
  413: 'platform.too_large',
  429: 'platform.too_many_requests',
  503: 'platform.busy',
};

/** PostgreSQL could not read a value as the type it must have: text for a number, a date or an id, as in a forged cursor, or a sign that no text holds. */
const UNREADABLE_VALUE = ['22P02', '22P05', '22007', '22008', '22003', '22021'];
/** Nothing was given where something must stand: a field that may be left out, sent as null. */
const NOTHING_GIVEN = '23502';

/** The one place where an error becomes an HTTP answer, in the language that the caller asked for. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(ErrorFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const known = this.asDomainError(error);
    const word = ERROR_CODES[known.code];
    const language = http.getRequest<FastifyRequest>().headers['accept-language']?.startsWith('en') ? 'en' : 'id';
    const answer: ErrorAnswer = { code: known.code, message: word[language], requestId: requestContext().requestId, details: known.details };
    if (reply.sent) return;
    if (word.status === 503 || word.status === 429) void reply.header('retry-after', '2');
    // A handler may have announced another type, e.g. a CSV, before it failed.
    void reply.type('application/json; charset=utf-8').header('cache-control', 'no-store').status(word.status).send(answer);
  }

  private asDomainError(error: unknown): DomainError {
    if (error instanceof DomainError) return error;
    const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | null)?.statusCode;
    const code = status === undefined ? undefined : (BY_STATUS[status] ?? (status < 500 ? 'platform.invalid_input' : undefined));
    if (code) return new DomainError(code, fieldErrors(error));
    const refusal = error as { code?: string; column?: string } | null;
    if (UNREADABLE_VALUE.includes(refusal?.code ?? '')) return new DomainError('platform.invalid_input');
    if (refusal?.code === NOTHING_GIVEN) {
      const field = String(refusal.column);
      // It may be our own mistake as well, so it is told; never with the row, which holds personal data.
      this.logger.warn({ field }, 'nothing given for a column that needs something');
      return new DomainError('platform.invalid_input', { fields: { [field]: ['isNotEmpty'] } });
    }
    this.logger.error(error);
    return new DomainError('platform.internal');
  }
}

function fieldErrors(error: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!(error instanceof HttpException)) return undefined;
  const body = error.getResponse();
  return typeof body === 'object' && 'fields' in body ? { fields: (body as { fields: unknown }).fields } : undefined;
}
