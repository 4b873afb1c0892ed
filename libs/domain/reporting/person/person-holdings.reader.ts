import { Injectable } from '@nestjs/common';
import { DomainError, type EmployeeId, type Role, type Scope } from '@piawai/contracts';
import { personScopeCondition } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';

/** What hangs on one record of a person; what a merge brings together. */
export interface PersonHoldings {
  readonly running: number;
  readonly completions: number;
  readonly certificates: number;
  readonly ledgerEntries: number;
  /** Counted in the calendar year of the scope's day. */
  readonly jp: number;
  readonly hasAccount: boolean;
  /** Roles that were given to its account and hold on the scope's day. */
  readonly roles: Role[];
}

const HOLDINGS = `
  with own as (select p.id from organisation.employee p where p.id = $1 or p.merged_into = $1)
  select
    (select count(*) from learning.enrolment e where e.employee_id in (select id from own) and e.state in ('REQUESTED', 'ACTIVE')) as running,
    (select count(*) from learning.completion c where c.employee_id in (select id from own)
       and not exists (select from learning.completion_annulled x where x.completion_id = c.id)) as completions,
    (select count(*) from certificates.certificate c where c.employee_id in (select id from own)) as certificates,
    (select count(*) from competency.ledger_entry l where l.employee_id in (select id from own)) as "ledgerEntries",
    (select coalesce(sum(a.counted), 0) from competency.jp_award a where a.employee_id = $1 and a.year = extract(year from $2::date)) as jp,
    exists (select from accounts.account a where a.employee_id in (select id from own)) as "hasAccount",
    array(select distinct g.role from accounts.account a join accounts.grant_row g on g.account_id = a.id
          where a.employee_id in (select id from own) and g.valid_from <= $2::date and (g.valid_to is null or g.valid_to > $2::date) order by g.role) as roles
  from organisation.employee person
  left join lateral (
    select l.unit_id from organisation.membership l where l.employee_id = person.id and lower(l.valid) <= $2::date order by lower(l.valid) desc limit 1
  ) m on true
  where person.id = $1`;

/** What the later folders hold of one person; scoped by where the person belongs, or belonged last. */
@Injectable()
export class PersonHoldingsReader {
  constructor(private readonly database: Database) {}

  /** @throws platform.not_found for anybody outside of the scope */
  async holdingsOf(scope: Scope, employeeId: EmployeeId): Promise<PersonHoldings> {
    const within = personScopeCondition(scope, { employee: 'person.id', unit: 'm.unit_id' }, 3);
    const [row] = await this.database.read<PersonHoldings>(`${HOLDINGS} and ${within.sql}`, [employeeId, scope.actor.on, ...within.params]);
    if (!row) throw new DomainError('platform.not_found');
    return row;
  }
}
