import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { createFrontDoor } from './front-door';

const SCRIPT = 'export const greeting = "Selamat belajar";';

describe('the front door', () => {
  let webFolder: string;
  let door: FastifyInstance;
  const services: FastifyInstance[] = [];

  beforeAll(async () => {
    webFolder = mkdtempSync(join(tmpdir(), 'piawai-web-'));
    mkdirSync(join(webFolder, 'assets'));
    writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Piawai</title>');
    writeFileSync(join(webFolder, 'sw.js'), SCRIPT);
    writeFileSync(join(webFolder, 'assets/app-3f9a.js'), SCRIPT);
    writeFileSync(join(webFolder, 'assets/app-3f9a.js.br'), brotliCompressSync(SCRIPT));
    const courseUrl = await echo('course');
    door = await createFrontDoor({ webFolder, courseUrl, progressUrl: await echo('progress') });
  });

  afterAll(async () => {
    await Promise.all([door, ...services].map((app) => app.close()));
    rmSync(webFolder, { recursive: true });
  });

  async function echo(name: string): Promise<string> {
    const app = fastify();
    app.all('/*', async ({ url, headers, body }) => ({ name, url, from: headers['x-forwarded-for'], host: headers.host, body }));
    services.push(app);
    return app.listen({ port: 0, host: '127.0.0.1' });
  }

  it.each([
    ['/api/v1/accounts/me', 'course'],
    ['/api/v1/catalogue/courses?q=arsip&limit=5', 'course'],
    ['/api/v1/learning/enrolments', 'progress'],
    ['/api/v1/audit/entries', 'progress'],
  ])('passes %s to the %s service as it is', async (url, name) => {
    expect((await door.inject({ url })).json()).toMatchObject({ name, url });
  });

  it('tells the service the address of the caller, not what the caller claims', async () => {
    const answer = await door.inject({ url: '/api/v1/accounts/me', headers: { host: 'belajar.test', 'x-forwarded-for': '10.9.8.7' } });
    expect(answer.json()).toMatchObject({ from: '127.0.0.1', host: 'belajar.test' });
  });

  it('passes bodies on', async () => {
    const answer = await door.inject({ method: 'POST', url: '/api/v1/learning/progress', payload: { items: [1, 2] } });
    expect(answer.json().body).toEqual({ items: [1, 2] });
  });

  it('serves hashed files compressed and for a year', async () => {
    const answer = await door.inject({ url: '/assets/app-3f9a.js', headers: { 'accept-encoding': 'gzip, br' } });
    expect(answer.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' });
    expect(brotliDecompressSync(answer.rawPayload).toString()).toBe(SCRIPT);
  });

  it('serves the service worker as a script of this origin, asked for again each time', async () => {
    const answer = await door.inject({ url: '/sw.js' });
    expect(answer.headers['content-type']).toContain('javascript');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['content-security-policy']).toContain("worker-src 'self'");
  });

  it.each(['/', '/kursus/arsip-digital', '/verifikasi/ABCD-1234'])('answers %s with the page, checked again each time', async (url) => {
    const answer = await door.inject({ url });
    expect(answer.body).toContain('<title>Piawai</title>');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['content-security-policy']).toContain("script-src 'self';");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each(['/assets/gone-1111.js', '/api/v1/unknown', '/api/v2/learning', '/dev/mailbox'])('does not answer %s with the page', async (url) => {
    expect((await door.inject({ url })).statusCode).toBe(404);
  });

  it('says in words when a service is away', async () => {
    const away = await createFrontDoor({ webFolder, courseUrl: 'http://127.0.0.1:9', progressUrl: 'http://127.0.0.1:9' });
    const answer = await away.inject({ url: '/api/v1/accounts/me' });
    await away.close();
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ code: 'platform.busy' });
  });
});
