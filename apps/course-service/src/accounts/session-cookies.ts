import { SESSION_COOKIE, SESSION_TOKEN_SECONDS } from '@piawai/platform/auth/session-token';
import type { SessionKeys, Visitor } from '@piawai/domain/accounts';
import { deviceName } from '@piawai/domain/accounts/rules';
import type { FastifyReply, FastifyRequest } from 'fastify';

const REFRESH_COOKIE = 'piawai_refresh';
const REFRESH_PATH = '/api/v1/accounts/sessions';
const REFRESH_SECONDS = 30 * 24 * 3600;

/** Secure only over https: an office may serve the product over plain http in its own network. */
const flags = (request: FastifyRequest) => ({ httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' }) as const;

export function setSessionCookies(request: FastifyRequest, reply: FastifyReply, keys: SessionKeys): void {
  void reply.setCookie(SESSION_COOKIE, keys.sessionToken, { ...flags(request), path: '/', maxAge: SESSION_TOKEN_SECONDS });
  void reply.setCookie(REFRESH_COOKIE, keys.refreshToken, { ...flags(request), path: REFRESH_PATH, maxAge: REFRESH_SECONDS });
}

export function clearSessionCookies(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(SESSION_COOKIE, { ...flags(request), path: '/' });
  void reply.clearCookie(REFRESH_COOKIE, { ...flags(request), path: REFRESH_PATH });
}

export const refreshCookieOf = (request: FastifyRequest): string | undefined => request.cookies[REFRESH_COOKIE];

/** Browser and address of a request. */
export const visitorOf = (request: FastifyRequest): Visitor => ({ device: deviceName(request.headers['user-agent']), address: request.ip });
