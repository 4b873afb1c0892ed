import type { Reach, Scope } from '@piawai/contracts';

import { personScopeCondition } from './person-scope.rules';

const scope = (...reaches: Reach[]): Scope =>
  ({ permission: 'organisation.employee.read', actor: { on: '2026-11-21' }, reaches }) as unknown as Scope;

const over = (reaches: Reach[], first = 1) => personScopeCondition(scope(...reaches), { employee: 'e.employee_id', unit: 'e.unit_id' }, first);

describe('a scope over people', () => {
  it('of nothing is false', () => {
    expect(over([])).toEqual({ sql: 'false', params: [] });
    expect(over([{ kind: 'course', courseId: 'c' }, { kind: 'partner', partnerId: 'p' }])).toEqual({ sql: 'false', params: [] });
  });

  it('of the installation is true, whatever else is there', () => {
    expect(over([{ kind: 'subtree', unitId: 'u' }, { kind: 'installation' }])).toEqual({ sql: 'true', params: [] });
  });

  it('joins reaches with or and numbers its parameters from the given one', () => {
    const condition = over([{ kind: 'self', employeeId: 'e1' }, { kind: 'subtree', unitId: 'u1' }], 4);
    expect(condition.sql).toMatch(/^\(e\.employee_id in \(.*\$4::uuid.*\$4::uuid\) or e\.unit_id in \(.*\$5::uuid\)\)$/);
    expect(condition.params).toEqual(['e1', 'u1']);
  });

  it('takes reports on the day of the actor', () => {
    const condition = over([{ kind: 'reports', employeeId: 'e1' }]);
    expect(condition.sql).toContain('organisation.reports_of($1::uuid, $2::date)');
    expect(condition.params).toEqual(['e1', '2026-11-21']);
  });
});
