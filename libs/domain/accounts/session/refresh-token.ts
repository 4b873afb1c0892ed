import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A refresh token as its bearer holds it: the session, how often it was rotated, and the secret. */
export interface RefreshToken {
  readonly sessionId: string;
  readonly generation: number;
  readonly secret: string;
}

const SHAPE = /^([0-9a-f-]{36})\.(\d{1,6})\.([\w-]{43})$/;
/** More rotations than 30 days of one a minute can bring. */
const MAX_STEPS = 50_000;

export const formatRefreshToken = (token: RefreshToken): string => `${token.sessionId}.${token.generation}.${token.secret}`;

/** Reads what a cookie holds; null when it is not a refresh token at all. */
export function parseRefreshToken(text: string | undefined): RefreshToken | null {
  const match = SHAPE.exec(text ?? '');
  return match ? { sessionId: match[1]!, generation: Number(match[2]), secret: match[3]! } : null;
}

/** The first token of a session. */
export function firstRefreshToken(sessionId: string): RefreshToken {
  return { sessionId, generation: 0, secret: randomBytes(32).toString('base64url') };
}

/**
 * The only successor of a token. It follows from the token and the installation's key, so the answer that a weak line
 * lost can be given again without ever storing it, and every older token can be told from a guess.
 */
export function successorOf(token: RefreshToken, key: Buffer): RefreshToken {
  const generation = token.generation + 1;
  const secret = createHmac('sha256', key).update(`${token.sessionId}.${generation}.${token.secret}`).digest('base64url');
  return { sessionId: token.sessionId, generation, secret };
}

/** What the database keeps of a token. */
export const refreshHash = (token: RefreshToken): Buffer => createHash('sha256').update(token.secret).digest();

/** The current token of a session, found from any token of its past; null when the token never belonged to it. */
export function currentFrom(token: RefreshToken, current: { generation: number; hash: Buffer }, key: Buffer): RefreshToken | null {
  if (token.generation > current.generation || current.generation - token.generation > MAX_STEPS) return null;
  let walked = token;
  while (walked.generation < current.generation) walked = successorOf(walked, key);
  return timingSafeEqual(refreshHash(walked), current.hash) ? walked : null;
}
