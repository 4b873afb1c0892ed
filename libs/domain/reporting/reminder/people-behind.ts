import type { Scope, UnitId } from '@piawai/contracts';

import type { SqlParams } from '../completion/sql-params';
import { standingQuestion } from '../dashboard/dashboard.reader';
import { peopleStanding } from '../dashboard/people-standing';

/** Those within reach with a duty in the year of the scope's day who have not met it, as SQL with `employee_id`. */
export function peopleBehind(scope: Scope, unitId: UnitId | null, params: SqlParams): string {
  const people = peopleStanding(scope, standingQuestion(scope, { unitId }, null), params);
  return `select s.employee_id from (${people}) s where s.target is not null and s.jp < s.target`;
}
