import type { Reach, Scope } from '@piawai/contracts';

import { unitScopeCondition } from './unit-scope.rules';

const condition = (...reaches: Reach[]) => unitScopeCondition({ reaches } as unknown as Scope, 'c.agency_id', 3);

describe('unitScopeCondition', () => {
  it('takes the units of all subtrees', () => {
    const { sql, params } = condition({ kind: 'subtree', unitId: 'u1' }, { kind: 'subtree', unitId: 'u2' });
    expect(sql).toContain('c.agency_id in (select w.descendant_id');
    expect(sql).toContain('$3::uuid[]');
    expect(params).toEqual([['u1', 'u2']]);
  });

  it('covers everything for the installation, and nothing for reaches over people', () => {
    expect(condition({ kind: 'self', employeeId: 'e1' }, { kind: 'installation' })).toEqual({ sql: 'true', params: [] });
    expect(condition({ kind: 'self', employeeId: 'e1' }, { kind: 'reports', employeeId: 'e1' }).params).toEqual([[]]);
  });
});
