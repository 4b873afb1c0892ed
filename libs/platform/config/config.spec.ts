import { Config } from './config';

const GIVEN = { DATABASE_URL: 'postgres://piawai@localhost/piawai', PIAWAI_TOKEN_SECRET: 'a secret of thirty-two characters', PIAWAI_ENV: 'test' };

describe('the settings of a process', () => {
  it('are read with their defaults', () => {
    expect(new Config(GIVEN)).toMatchObject({ environment: 'test', listen: '127.0.0.1', renderThreads: 2, isProduction: false });
  });

  it.each([
    ['an unknown one, which is often a slip of the pen', { PIAWAI_TOKN_SECRET: 'x' }, 'Unknown setting PIAWAI_TOKN_SECRET. Known: PIAWAI_ENV,'],
    ['a short secret', { PIAWAI_TOKEN_SECRET: 'short' }, 'PIAWAI_TOKEN_SECRET needs at least 32 characters.'],
    ['a missing one', { DATABASE_URL: '' }, 'The setting DATABASE_URL is missing; set it to postgres://'],
    ['an environment that is none', { PIAWAI_ENV: 'staging' }, 'PIAWAI_ENV is "staging"; it must be one of development, test, production.'],
  ])('refuse %s', (_, wrong, sentence) => expect(() => new Config({ ...GIVEN, ...wrong })).toThrow(sentence));
});
