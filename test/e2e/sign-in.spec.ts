import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SESSION_COOKIE } from '@piawai/platform/auth/session-token';
import { createHttpApp } from '@piawai/platform/http/http-app';

import { AppModule } from '../../apps/course-service/src/app.module';
import { accountServices, anAccount, type TestAccount, TEST_PASSWORD } from '../builders/account';
import { type TestDatabase, testDatabase } from '../environment/database';

jest.setTimeout(120_000);

/** A browser as far as cookies go: it keeps what it is given and sends it where the path fits. */
class CookieJar {
  private readonly cookies = new Map<string, { value: string; path: string }>();

  take(headers: Record<string, unknown>): void {
    for (const line of ([] as string[]).concat((headers['set-cookie'] as string | string[] | undefined) ?? [])) {
      const [pair, ...flags] = line.split('; ');
      const [name, value] = pair!.split('=') as [string, string];
      const path = flags.find((flag) => flag.startsWith('Path='))?.slice(5) ?? '/';
      if (flags.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, { value, path });
    }
  }

  header(path: string): string {
    return [...this.cookies].filter(([, cookie]) => path.startsWith(cookie.path)).map(([name, { value }]) => `${name}=${value}`).join('; ');
  }

  lose(name: string): void {
    this.cookies.delete(name);
  }
}

describe('signing in over HTTP', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let account: TestAccount;

  beforeAll(async () => {
    db = await testDatabase();
    account = await anAccount(db, { email: 'budi@kota.example', grants: [{ role: 'PENGAMPU' }] });
    Object.assign(process.env, { DATABASE_URL: db.url, PIAWAI_ENV: 'test', PIAWAI_TOKEN_SECRET: accountServices(db).config.tokenSecret, PIAWAI_LOG_LEVEL: 'silent' });
    app = await createHttpApp(AppModule);
  });
  afterAll(async () => {
    await app?.close();
    await db.close();
  });

  const browser = () => {
    const jar = new CookieJar();
    const call = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object, headers: Record<string, string> = {}) => {
      const url = `/api/v1/accounts${path}`;
      const answer = await app.inject({ method, url, headers: { cookie: jar.header(url), 'x-piawai-csrf': '1', ...headers }, ...(payload ? { payload } : {}) });
      jar.take(answer.headers);
      return answer;
    };
    return { jar, call };
  };
  const credentials = () => ({ login: account.nip, password: TEST_PASSWORD });

  it('tells who one is, and nothing before', async () => {
    const { call } = browser();
    expect((await call('GET', '/me')).json()).toMatchObject({ code: 'platform.sign_in_required' });
    expect((await call('POST', '/sessions', credentials())).statusCode).toBe(201);
    expect((await call('GET', '/me')).json()).toMatchObject({
      accountId: account.accountId, employeeId: account.employeeId, name: 'Budi Uji', roles: ['PEGAWAI', 'PENGAMPU'], mfaRequired: false,
      agency: { id: account.agencyId, settings: { zone: 'Asia/Jakarta' } },
    });
  });

  it('keeps its cookies from scripts and other sites, and from the clear only where there is https', async () => {
    const plain = await browser().call('POST', '/sessions', credentials());
    const flags = ([] as string[]).concat(plain.headers['set-cookie'] ?? []);
    expect(flags.every((line) => line.includes('HttpOnly') && line.includes('SameSite=Lax') && !line.includes('Secure'))).toBe(true);
    const secure = await browser().call('POST', '/sessions', credentials(), { 'x-forwarded-proto': 'https' });
    expect(([] as string[]).concat(secure.headers['set-cookie'] ?? []).every((line) => line.includes('Secure'))).toBe(true);
  });

  it('goes on after the session token has run out', async () => {
    const { jar, call } = browser();
    await call('POST', '/sessions', credentials());
    jar.lose(SESSION_COOKIE);
    expect((await call('GET', '/me')).statusCode).toBe(401);
    expect((await call('POST', '/sessions/refresh')).statusCode).toBe(200);
    expect((await call('GET', '/me')).statusCode).toBe(200);
  });

  it('ends for good on signing out, even with the session token gone', async () => {
    const { jar, call } = browser();
    await call('POST', '/sessions', credentials());
    const refresh = jar.header('/api/v1/accounts/sessions/refresh');
    jar.lose(SESSION_COOKIE);
    expect((await call('DELETE', '/sessions/current')).statusCode).toBe(204);
    const again = await app.inject({ method: 'POST', url: '/api/v1/accounts/sessions/refresh', headers: { cookie: refresh, 'x-piawai-csrf': '1' } });
    expect(again.json()).toMatchObject({ code: 'accounts.session_ended' });
  });

  it('lists own sessions and ends another one', async () => {
    const here = browser();
    const elsewhere = browser();
    await here.call('POST', '/sessions', credentials(), { 'user-agent': 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/147.0 Mobile Safari/537.36' });
    const other = (await elsewhere.call('POST', '/sessions', credentials())).json<{ sessionId: string }>();
    const { items } = (await here.call('GET', '/sessions')).json<{ items: { id: string; device: string; current: boolean }[] }>();
    expect(items.find(({ current }) => current)?.device).toBe('Chrome · Android');
    expect((await here.call('DELETE', `/sessions/${other.sessionId}`)).statusCode).toBe(204);
    expect((await elsewhere.call('GET', '/me')).json()).toMatchObject({ code: 'accounts.session_ended' });
    expect((await here.call('GET', '/me')).statusCode).toBe(200);
  });

  it('refuses a form of another site', async () => {
    const foreign = await browser().call('POST', '/sessions', credentials(), { origin: 'https://evil.example' });
    expect(foreign.json()).toMatchObject({ code: 'platform.cross_site' });
  });
});
