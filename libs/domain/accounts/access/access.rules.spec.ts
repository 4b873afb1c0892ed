import type { Actor, Grant, Permission, Role } from '@piawai/contracts';
import { effectiveGrants, holdsOn, isStaffRole, permissionsOf, scopeFor } from './access.rules';

const SELF: Grant = { role: 'PEGAWAI', reach: { kind: 'self', employeeId: 'e1' }, from: '2020-01-01', to: null };
const UNIT: Grant = { role: 'ADMIN_OPD', reach: { kind: 'subtree', unitId: 'u1' }, from: '2020-01-01', to: null };
const AGENCY: Grant = { role: 'ADMIN_BKPSDM', reach: { kind: 'subtree', unitId: 'u0' }, from: '2020-01-01', to: null };
const SYSTEM: Grant = { role: 'ADMIN_SISTEM', reach: { kind: 'installation' }, from: '2020-01-01', to: null };
const actor = (...grants: Grant[]): Actor => ({ accountId: 'a1', sessionId: 's1', employeeId: 'e1', agencyId: 'u0', on: '2026-11-21', grants });

describe('scopeFor', () => {
  it.each<[string, Grant[], Permission, string[]]>([
    ['a learner learns as oneself', [SELF], 'learning.own.learn', ['self']],
    ['a learner reads no report', [SELF], 'reporting.report.read', []],
    ['a unit admin reads the report of the unit', [SELF, UNIT], 'reporting.report.read', ['subtree']],
    ['two roles give two reaches', [UNIT, AGENCY], 'organisation.employee.read', ['subtree', 'subtree']],
    ['equal reaches of two roles count once', [AGENCY, { ...AGENCY, role: 'PIMPINAN' }], 'reporting.report.read', ['subtree']],
    ['the system admin sees no personnel data', [SYSTEM], 'organisation.employee.read', []],
    ['nobody without a grant may anything', [], 'catalogue.course.read', []],
  ])('%s', (_name, grants, permission, kinds) => {
    expect(scopeFor(actor(...grants), permission).reaches.map((reach) => reach.kind)).toEqual(kinds);
  });

  it('names the permission and the actor it was made for', () => {
    const who = actor(SELF);
    expect(scopeFor(who, 'learning.own.learn')).toMatchObject({ permission: 'learning.own.learn', actor: who });
  });
});

describe('holdsOn', () => {
  it.each([
    ['2026-01-01', null, '2025-12-31', false],
    ['2026-01-01', null, '2026-01-01', true],
    ['2026-01-01', '2026-02-01', '2026-01-31', true],
    ['2026-01-01', '2026-02-01', '2026-02-01', false],
  ])('from %s to %s on %s: %s', (from, to, date, holds) => {
    expect(holdsOn({ from, to }, date)).toBe(holds);
  });
});

describe('effectiveGrants', () => {
  const facts = { employeeId: 'e1', leads: false, standsIn: false, stored: [UNIT], secondFactorDue: false };
  const roles = (input: Partial<typeof facts>) => effectiveGrants({ ...facts, ...input }, '2026-11-21').map((grant) => grant.role);

  it('adds PEGAWAI to every employee', () => expect(roles({})).toEqual(['ADMIN_OPD', 'PEGAWAI']));
  it('adds ATASAN to who leads today', () => expect(roles({ leads: true })).toEqual(['ADMIN_OPD', 'PEGAWAI', 'ATASAN']));
  it('adds PENGGANTI to whom somebody named', () => expect(roles({ standsIn: true })).toEqual(['ADMIN_OPD', 'PEGAWAI', 'PENGGANTI']));
  it('lets staff roles rest while a second factor is due', () => expect(roles({ secondFactorDue: true })).toEqual(['PEGAWAI']));
  it('leaves out what has ended', () => expect(roles({ stored: [{ ...UNIT, to: '2026-11-21' }] })).toEqual(['PEGAWAI']));
  it('gives an account without an employee its stored grants only', () => {
    expect(effectiveGrants({ ...facts, employeeId: null, leads: true }, '2026-11-21')).toEqual([UNIT]);
  });
});

it('counts the roles that touch others as staff', () => {
  const staff: Role[] = ['PENGAMPU', 'PENYELENGGARA', 'ADMIN_OPD', 'ADMIN_BKPSDM', 'PIMPINAN', 'AUDITOR', 'ADMIN_SISTEM'];
  expect(staff.every(isStaffRole)).toBe(true);
  expect((['PEGAWAI', 'ATASAN', 'PENGGANTI', 'MENTOR'] as Role[]).some(isStaffRole)).toBe(false);
});

it('lists the permissions of a learner for the menu', () => {
  expect(permissionsOf([SELF])).toContain('learning.own.learn');
  expect(permissionsOf([SELF])).not.toContain('accounts.grant.manage');
});
