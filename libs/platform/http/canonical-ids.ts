import type { FastifyInstance } from 'fastify';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** PostgreSQL takes an id in capitals for the same id, our comparisons do not: ids in paths and bodies are made lower case once, here. */
export function makeIdsCanonical(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    lowerIds(request.params);
    lowerIds(request.query);
    lowerIds(request.body);
    done();
  });
}

/** Ids that stand directly in an object, or in a list of it. */
export function lowerIds(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const fields = value as Record<string, unknown>;
  for (const [name, field] of Object.entries(fields)) {
    if (Array.isArray(field)) field.forEach((item, at) => (field[at] = lowered(item)));
    else fields[name] = lowered(field);
  }
}

const lowered = (value: unknown): unknown => (typeof value === 'string' && value.length === 36 && UUID.test(value) ? value.toLowerCase() : value);
