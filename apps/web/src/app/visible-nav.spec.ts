import type { NavEntry } from '../ui/navigation';
import { bottomBar, visibleNav } from './visible-nav';

const entry = (path: string, group: NavEntry['group'], order: number, permission: NavEntry['permission'], inBar = false): NavEntry => ({
  path,
  group,
  order,
  permission,
  label: { id: path, en: path },
  icon: () => null,
  ...(inBar ? { bottomBar: { short: { id: path, en: path } } } : {}),
});

const entries = [
  entry('/menunggu', 'lead', 10, ['learning.enrolment.decide', 'catalogue.course.review']),
  entry('/laporan', 'lead', 30, 'reporting.report.read'),
  entry('/katalog', 'learn', 10, 'catalogue.course.read', true),
  entry('/', 'learn', 0, 'accounts.session.own', true),
  entry('/belajar', 'learn', 20, 'learning.own.learn', true),
  entry('/pegawai', 'manage', 10, 'organisation.employee.read'),
];
const pathsOf = (shown: readonly NavEntry[]) => shown.map(({ path }) => path);

describe('navigation', () => {
  it('shows an entry to who holds any of its permissions', () => {
    expect(visibleNav(entries, ['catalogue.course.review']).map(({ entries: inGroup }) => pathsOf(inGroup))).toEqual([['/menunggu']]);
  });

  it('shows what the permissions allow, grouped and in order', () => {
    const shown = visibleNav(entries, ['reporting.report.read', 'catalogue.course.read', 'accounts.session.own']);
    expect(shown.map(({ group, entries: inGroup }) => [group, pathsOf(inGroup)])).toEqual([
      ['learn', ['/', '/katalog']],
      ['lead', ['/laporan']],
    ]);
  });

  it('puts the marked entries into the bar first and fills it up', () => {
    const permissions = entries.map(({ permission }) => permission);
    expect(pathsOf(bottomBar(entries, permissions))).toEqual(['/', '/katalog', '/belajar', '/laporan']);
  });

  it('gives a role without learning the entries that it has', () => {
    expect(pathsOf(bottomBar(entries, ['accounts.session.own', 'organisation.employee.read']))).toEqual(['/', '/pegawai']);
  });
});
