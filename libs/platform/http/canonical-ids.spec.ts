import Fastify from 'fastify';

import { makeIdsCanonical } from './canonical-ids';

const ID = '019abcde-0000-7000-8000-00000000abcd';

it('makes ids lower case in path, query and body, and leaves everything else', async () => {
  const server = Fastify();
  makeIdsCanonical(server);
  server.post('/people/:id', (request) => Promise.resolve([request.params, request.query, request.body]));
  const body = { employeeId: ID.toUpperCase(), ids: [ID.toUpperCase(), 'ABC'], name: 'ABCD', count: 3, none: null };
  const answer = await server.inject({ method: 'POST', url: `/people/${ID.toUpperCase()}?unit=${ID.toUpperCase()}`, payload: body });
  expect(answer.json()).toEqual([{ id: ID }, { unit: ID }, { employeeId: ID, ids: [ID, 'ABC'], name: 'ABCD', count: 3, none: null }]);
  await server.close();
});
