import { Clock } from '../clock/clock';
import { Config } from '../config/config';
import { SESSION_TOKEN_SECONDS, SessionToken } from './session-token';

const settings = (secret: string): Config => new Config({ DATABASE_URL: 'postgres://nowhere', PIAWAI_ENV: 'test', PIAWAI_TOKEN_SECRET: secret });

describe('SessionToken', () => {
  const clock = new Clock();
  const tokens = new SessionToken(settings('one secret of at least 32 characters'), clock);
  const claims = { accountId: 'account-1', sessionId: 'session-1' };
  afterEach(() => clock.setOffset(0));

  it('reads what it issued, time and again', async () => {
    const token = await tokens.issue(claims);
    expect(await tokens.verify(token)).toMatchObject(claims);
    expect(await tokens.verify(token)).toMatchObject(claims);
  });

  it('refuses a token that has run out, even one that it has read before', async () => {
    const token = await tokens.issue(claims);
    expect(await tokens.verify(token)).not.toBeNull();
    clock.setOffset(SESSION_TOKEN_SECONDS * 1000);
    expect(await tokens.verify(token)).toBeNull();
  });

  it('refuses what is missing, forged, of another key or without a signature', async () => {
    const token = await tokens.issue(claims);
    const foreign = await new SessionToken(settings('another secret of at least 32 letters'), clock).issue(claims);
    const [head, body] = token.split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
    for (const bad of [undefined, '', 'nonsense', `${head}.${body}.AAAA`, foreign, unsigned]) expect(await tokens.verify(bad)).toBeNull();
  });
});
