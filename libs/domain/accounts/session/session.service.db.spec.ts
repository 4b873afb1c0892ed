import { anAccount, accountServices, signedIn } from '../../../../test/builders/account';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';

describe('a session', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof accountServices>;

  beforeAll(async () => {
    db = await testDatabase();
    services = accountServices(db);
  });
  beforeEach(() => db.clock.stopAt('2026-11-21T03:00:00Z'));
  afterAll(() => db.close());

  const visitor = { device: 'Chrome · Android', address: '10.0.0.1' };
  const start = async (grants: Parameters<typeof anAccount>[1] = {}) => {
    const account = await anAccount(db, grants);
    return db.database.transaction((tx) => services.sessions.startSession(tx, account.accountId, visitor));
  };
  const endReason = async (sessionId: string) => {
    const rows = await db.database.read<{ end_reason: string | null }>('select end_reason from accounts.session where id = $1', [sessionId]);
    return rows[0]!.end_reason;
  };
  const ended = { code: 'accounts.session_ended' };

  it('gives a lost refresh answer again, the same, however often it is asked within 60 seconds', async () => {
    const first = await start();
    db.clock.advance({ minutes: 15 });
    const lost = await services.sessions.refreshSession(first.refreshToken);
    expect(lost.refreshToken).not.toBe(first.refreshToken);
    db.clock.advance({ seconds: 20 });
    const again = await services.sessions.refreshSession(first.refreshToken);
    db.clock.advance({ seconds: 39 });
    const onceMore = await services.sessions.refreshSession(first.refreshToken);
    expect([again.refreshToken, onceMore.refreshToken]).toEqual([lost.refreshToken, lost.refreshToken]);
    db.clock.advance({ minutes: 15 });
    await expect(services.sessions.refreshSession(lost.refreshToken)).resolves.toMatchObject({ sessionId: first.sessionId });
  });

  it('ends when a used token comes back later, for the thief and the owner alike', async () => {
    const first = await start();
    db.clock.advance({ minutes: 15 });
    const second = await services.sessions.refreshSession(first.refreshToken);
    db.clock.advance({ seconds: 61 });
    await expect(services.sessions.refreshSession(first.refreshToken)).rejects.toMatchObject(ended);
    expect(await endReason(first.sessionId)).toBe('REUSED');
    await expect(services.sessions.refreshSession(second.refreshToken)).rejects.toMatchObject(ended);
    const audit = await db.database.read(`select action from platform.audit_entry where subject_id = $1`, [first.sessionId]);
    expect(audit).toEqual([{ action: 'accounts.refresh_reused' }]);
  });

  it('ends for a token of three rotations ago, but not for a guess', async () => {
    const first = await start();
    let token = first.refreshToken;
    for (let turn = 0; turn < 3; turn += 1) {
      db.clock.advance({ minutes: 15 });
      token = (await services.sessions.refreshSession(token)).refreshToken;
    }
    const guess = first.refreshToken.replace(/.{6}$/, 'AAAAAA');
    await expect(services.sessions.refreshSession(guess)).rejects.toMatchObject(ended);
    expect(await endReason(first.sessionId)).toBeNull();
    await expect(services.sessions.refreshSession(first.refreshToken)).rejects.toMatchObject(ended);
    expect(await endReason(first.sessionId)).toBe('REUSED');
  });

  it('gives twenty refreshes at once one successor', async () => {
    const first = await start();
    db.clock.advance({ minutes: 15 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => services.sessions.refreshSession(first.refreshToken)));
    expect(new Set(answers.map((answer) => answer.refreshToken)).size).toBe(1);
  });

  it('of a learner lasts 30 days, of staff 30 idle minutes', async () => {
    const learner = await start();
    const staff = await start({ grants: [{ role: 'ADMIN_OPD' }] });
    db.clock.advance({ minutes: 29 });
    const kept = await services.sessions.refreshSession(staff.refreshToken);
    db.clock.advance({ minutes: 31 });
    await expect(services.sessions.refreshSession(kept.refreshToken)).rejects.toMatchObject(ended);
    db.clock.advance({ days: 29, hours: 22 });
    const last = await services.sessions.refreshSession(learner.refreshToken);
    db.clock.advance({ days: 1 });
    await expect(services.sessions.refreshSession(last.refreshToken)).rejects.toMatchObject(ended);
  });

  it('is ended by its owner only', async () => {
    const owner = await signedIn(db);
    const other = await signedIn(db);
    const [session] = await services.reader.sessionsOf(owner.actor);
    await expect(db.database.transaction((tx) => services.sessions.endOwnSession(tx, other.actor, session!.id))).rejects.toMatchObject({ code: 'platform.not_found' });
    await db.database.transaction((tx) => services.sessions.endOwnSession(tx, owner.actor, session!.id));
    expect(await services.reader.sessionsOf(owner.actor)).toEqual([]);
    expect(await services.actors.actorOf(session!.id)).toBeNull();
  });
});
