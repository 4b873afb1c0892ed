import { AUDIT_ACTIONS, ERROR_CODES, EVENTS, JOBS, PERMISSIONS } from '@piawai/contracts';

import { EVENT_ROUTES } from '../../apps/queue-worker/src/event-routes';
import { APPEND_ONLY_TABLES } from '../../libs/platform/database/append-only.check';
import { filesBelow, sources } from './source-tree';

const FOLDERS = ['platform', 'organisation', 'accounts', 'standards', 'catalogue', 'learning', 'evaluation', 'certificates', 'competency', 'planning', 'reporting', 'notifications'];
const code = sources()
  .filter(({ path }) => !path.startsWith('libs/contracts/'))
  .map(({ text }) => text)
  .join('\n');
const unused = (words: readonly string[]): string[] => words.filter((word) => !code.includes(`'${word}'`));

describe('word lists', () => {
  it.each([
    ['event', Object.keys(EVENTS)],
    ['permission', Object.keys(PERMISSIONS)],
    ['error code', Object.keys(ERROR_CODES)],
    ['audit action', Object.keys(AUDIT_ACTIONS)],
  ])('every %s begins with its folder', (_, words) => {
    expect(words.filter((word) => !FOLDERS.includes(word.split('.')[0]!))).toEqual([]);
  });

  it.each([
    ['permission', Object.keys(PERMISSIONS)],
    ['error code', Object.keys(ERROR_CODES)],
    ['audit action', Object.keys(AUDIT_ACTIONS)],
  ])('every %s is used', (_, words) => {
    expect(unused(words)).toEqual([]);
  });

  it('every event is published somewhere', () => {
    expect(Object.keys(EVENTS).filter((event) => !new RegExp(`publish\\(\\s*'${event.replace('.', '\\.')}'`).test(code))).toEqual([]);
  });

  it('every job follows from an event', () => {
    const routed = new Set<string>(Object.values(EVENT_ROUTES).flat());
    expect(Object.keys(JOBS).filter((job) => !routed.has(job))).toEqual([]);
  });

  it('the application role gets no right to change evidence', () => {
    const migrations = filesBelow(['apps/database/migrations'], /\d{3}-.*\.ts$/).map(({ text }) => text).join('\n');
    const grants = [...migrations.matchAll(/grant ([a-z, ]+) on (?:table )?([a-z_., ]+) to piawai_app/gi)];
    const wrong = grants.filter(([, rights, tables]) => /update|delete|truncate/i.test(rights!) && APPEND_ONLY_TABLES.some((table) => tables!.split(/,\s*/).includes(table)));
    expect(wrong.map(([row]) => row)).toEqual([]);
  });
});
