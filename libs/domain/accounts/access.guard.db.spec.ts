import { type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type AuthorisedRequest, Public, Requires } from '@piawai/platform/auth/access.decorators';

import { accountServices, signedIn } from '../../../test/builders/account';
import { type TestDatabase, testDatabase } from '../../../test/environment/database';
import { AccessGuard } from './access.guard';

class Routes {
  silent(): void {}

  @Public()
  open(): void {}

  @Requires('learning.own.learn')
  learn(): void {}

  @Requires('accounts.grant.manage')
  govern(): void {}
}

describe('the access guard', () => {
  let db: TestDatabase;
  let guard: AccessGuard;

  beforeAll(async () => {
    db = await testDatabase();
    const { tokens, actors } = accountServices(db);
    guard = new AccessGuard(new Reflector(), tokens, actors);
  });
  afterAll(() => db.close());

  const call = async (route: keyof Routes, cookie?: string, request: Record<string, unknown> = {}): Promise<AuthorisedRequest> => {
    const [name, value] = cookie?.split('=') ?? [];
    const whole = { method: 'GET', host: 'localhost', headers: {}, cookies: name ? { [name]: value } : {}, ...request };
    const context = { getHandler: () => Routes.prototype[route], getClass: () => Routes, switchToHttp: () => ({ getRequest: () => whole }) };
    await guard.canActivate(context as unknown as ExecutionContext);
    return whole as AuthorisedRequest;
  };

  it('lets everybody in where a route says so', async () => {
    await expect(call('open')).resolves.toBeDefined();
  });

  it('denies a route that says nothing', async () => {
    const { cookie } = await signedIn(db);
    await expect(call('silent', cookie)).rejects.toMatchObject({ code: 'platform.forbidden' });
  });

  it('asks to sign in without a good token', async () => {
    const { cookie } = await signedIn(db);
    await expect(call('learn')).rejects.toMatchObject({ code: 'platform.sign_in_required' });
    await expect(call('learn', `${cookie.slice(0, -6)}forged`)).rejects.toMatchObject({ code: 'platform.sign_in_required' });
  });

  it('leaves actor and scope on the request', async () => {
    const tester = await signedIn(db);
    const { actor, scope } = await call('learn', tester.cookie);
    expect(actor).toMatchObject({ accountId: tester.accountId, employeeId: tester.employeeId });
    expect(scope).toMatchObject({ permission: 'learning.own.learn', reaches: [{ kind: 'self', employeeId: tester.employeeId }] });
  });

  it('denies a permission that no grant of today carries', async () => {
    const { cookie } = await signedIn(db);
    await expect(call('govern', cookie)).rejects.toMatchObject({ code: 'platform.forbidden' });
  });

  it('refuses a change from another site, even on an open route', async () => {
    await expect(call('open', undefined, { method: 'POST' })).rejects.toMatchObject({ code: 'platform.cross_site' });
  });

  it('turns away a session that has ended', async () => {
    const tester = await signedIn(db);
    const { sessions, actors } = accountServices(db);
    await db.database.transaction((tx) => sessions.endOwnSession(tx, tester.actor, tester.actor.sessionId));
    actors.forget();
    await expect(call('learn', tester.cookie)).rejects.toMatchObject({ code: 'accounts.session_ended' });
  });
});
