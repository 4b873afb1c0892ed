import { dutyAt, dutyState, dutyWindow, isExempt, type DutyPolicy } from './duty.rules';

const row = (part: Partial<DutyPolicy>): DutyPolicy => ({
  id: '1', agencyId: null, employeeKind: 'PNS', minJp: 20, maxJp: null, period: 'CALENDAR_YEAR', basis: '', validFrom: '2017-01-01', ...part,
});

describe('dutyState', () => {
  it.each([
    ['a PNS with 19.5 JP has not met the target', { minJp: 20, maxJp: null }, 19.5, { target: 20, remaining: 0.5, met: false, ceilingExceeded: false }],
    ['a PNS with 20 JP has', { minJp: 20, maxJp: null }, 20, { remaining: 0, met: true }],
    ['more than the target leaves nothing to do', { minJp: 20, maxJp: null }, 33, { remaining: 0, met: true }],
    ['a PPPK with 26 JP is over the ceiling and has no target', { minJp: null, maxJp: 24 }, 26, { target: null, met: null, ceiling: 24, ceilingExceeded: true }],
    ['24 of 24 is not over it', { minJp: null, maxJp: 24 }, 24, { ceilingExceeded: false }],
    ['no rule means no target', undefined, 7, { target: null, remaining: null, met: null, ceiling: null, ceilingExceeded: false }],
  ])('%s', (_fact, policy, counted, expected) => {
    expect(dutyState(policy, counted)).toMatchObject(expected);
  });
});

describe('dutyWindow', () => {
  it.each([
    ['CALENDAR_YEAR', '2026-08-17', null, '2026-01-01', '2027-01-01'],
    ['CONTRACT_YEAR', '2026-08-17', '2025-07-01', '2026-07-01', '2027-07-01'],
    ['CONTRACT_YEAR', '2026-06-30', '2025-07-01', '2025-07-01', '2026-07-01'],
    ['CONTRACT_YEAR', '2026-07-01', '2025-07-01', '2026-07-01', '2027-07-01'],
    ['CONTRACT_YEAR', '2026-03-01', '2024-02-29', '2026-03-01', '2027-03-01'],
    ['CONTRACT_YEAR', '2028-02-29', '2024-02-29', '2028-02-29', '2029-03-01'],
  ] as const)('%s around %s with a contract from %s', (period, date, start, from, to) => {
    expect(dutyWindow(period, date, start)).toEqual({ from, to });
  });
});

describe('isExempt', () => {
  it.each([
    ['01', false], ['02', true], ['03', false], ['04', true], ['15', false], ['20', true], ['65', false], ['66', true], ['99', true],
  ])('standing %s: %s', (standing, exempt) => {
    expect(isExempt(standing)).toBe(exempt);
  });
});

describe('dutyAt', () => {
  const policies = [
    row({ id: '1' }),
    row({ id: '2', minJp: 24, validFrom: '2027-01-01' }),
    row({ id: '3', minJp: 40, agencyId: 'own', validFrom: '2026-01-01' }),
    row({ id: '4', employeeKind: 'PPPK', minJp: null, maxJp: 24 }),
  ];

  it.each([
    ['the national rule of the day', 'other', '2026-12-31', 20],
    ['the later rule from its first day', 'other', '2027-01-01', 24],
    ["the agency's own rule before the national one", 'own', '2027-06-01', 40],
    ['the national rule before the agency had its own', 'own', '2025-06-01', 20],
  ])('takes %s', (_fact, agencyId, date, minJp) => {
    expect(dutyAt(policies, { employeeKind: 'PNS', agencyId, date })?.minJp).toBe(minJp);
  });

  it('knows nothing of a kind without a row', () => {
    expect(dutyAt(policies, { employeeKind: 'PPPK_PARUH_WAKTU', agencyId: null, date: '2026-01-01' })).toBeUndefined();
  });
});
