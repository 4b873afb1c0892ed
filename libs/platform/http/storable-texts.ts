import type { FastifyInstance } from 'fastify';

/** NUL, or half of a pair. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/**
 * PostgreSQL keeps no text with the sign NUL, nor half of a pair of surrogates in JSON. Nobody sees them or means them (they come
 * out of copied documents and dying keyboards), so they are taken out of every body and query here, and nothing that was written is lost.
 */
export function makeTextsStorable(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    cleanTexts(request.query);
    cleanTexts(request.body);
    done();
  });
}

/** At any depth, in place; without recursion, for a body may be nested as deep as it is long. */
export function cleanTexts(value: unknown): void {
  const open = [value];
  while (open.length > 0) {
    const holder = open.pop();
    if (typeof holder !== 'object' || holder === null) continue;
    const fields = holder as Record<string, unknown>;
    for (const [name, field] of Object.entries(fields)) {
      if (typeof field === 'object') open.push(field);
      else if (typeof field === 'string' && UNSTORABLE.test(field)) fields[name] = field.replace(/\0/g, '').replace(/\p{Surrogate}/gu, '\ufffd');
    }
  }
}
