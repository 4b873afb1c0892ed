import Fastify from 'fastify';

import { cleanTexts, makeTextsStorable } from './storable-texts';

it('takes out of query and body what no table can keep, at any depth, and leaves everything else', async () => {
  const server = Fastify();
  makeTextsStorable(server);
  server.post('/', (request) => Promise.resolve([request.query, request.body]));
  const body = { text: 'cata\0tan', answers: [{ q: { text: '\0' } }, ['a\0b', 3, null, true]], half: '\ud83d.', whole: '😀 Ñ\n' };
  const answer = await server.inject({ method: 'POST', url: '/?search=a%00b', payload: body });
  expect(answer.json()).toEqual([{ search: 'ab' }, { text: 'catatan', answers: [{ q: { text: '' } }, ['ab', 3, null, true]], half: '\ufffd.', whole: '😀 Ñ\n' }]);
  await server.close();
});

it('does not mind how deep a body is nested', () => {
  const deep = JSON.parse(`${'['.repeat(200_000)}"a\\u0000"${']'.repeat(200_000)}`) as unknown;
  expect(() => cleanTexts(deep)).not.toThrow();
});
