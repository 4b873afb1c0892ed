import { assertSameSite } from './csrf';

const HOST = 'belajar.kota.example:3000';

describe('assertSameSite', () => {
  it.each<[string, string, Record<string, string>, boolean]>([
    ['reading needs nothing', 'GET', {}, true],
    ['a change from our page', 'POST', { 'x-piawai-csrf': '1', origin: `http://${HOST}` }, true],
    ['a change without an origin (a tool)', 'PUT', { 'x-piawai-csrf': '1' }, true],
    ['a form of another site', 'POST', { origin: 'https://evil.example' }, false],
    ['a change without the header', 'DELETE', { origin: `http://${HOST}` }, false],
    ['another site that may set the header', 'POST', { 'x-piawai-csrf': '1', origin: 'https://evil.example' }, false],
    ['a page without an origin of its own', 'POST', { 'x-piawai-csrf': '1', origin: 'null' }, false],
  ])('%s', (_name, method, headers, passes) => {
    const check = (): void => assertSameSite({ method, host: HOST, headers });
    if (passes) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code: 'platform.cross_site' }));
  });
});
