import { Injectable } from '@nestjs/common';
import { type AccountId, type Actor, type CivilDate, DomainError, type EmployeeId, type Scope } from '@piawai/contracts';
import { AccountReader } from '@piawai/domain/accounts';
import { OrganisationReader } from '@piawai/domain/organisation';
import { isOwn, personScopeCondition, seesWholeNip } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';

import { shownNip } from '../completion/shown-nip.rules';
import { asRecord, type TaughtVersion, type TeachingRecord } from './teaching.rules';

/** Whose record it is, as printed. */
export interface Teacher {
  readonly name: string;
  readonly nip: string | null;
  readonly rankText: string | null;
  readonly unitName: string | null;
}

export interface TeachingYear extends TeachingRecord {
  readonly year: number;
  readonly on: CivilDate;
  readonly teacher: Teacher;
  /** Years to choose from, the newest first. */
  readonly years: number[];
}

/** Years back that a choice offers. */
const YEARS = 10;

/**
 * Courses with completions in a year that stand, and the modules of the newest version completed in it that the person taught:
 * those that name the person within the year, and as the author those that name nobody. $1 account, $2 first day, $3 the day after the last.
 */
const TAUGHT = `
  with mine as (
    select c.id, c.code, c.author_account_id = $1 as author from catalogue.course c
     where c.author_account_id = $1 or c.id in (select i.course_id from catalogue.module_instructor i where i.account_id = $1 and i.valid && daterange($2::date, $3::date))
  ), done as (
    select k.course_id, k.version_id, count(*)::int as people, max(k.completed_on) as last_on
      from learning.completion k
     where k.course_id in (select id from mine) and k.completed_on >= $2::date and k.completed_on < $3::date
       and not exists (select from learning.completion_annulled x where x.completion_id = k.id)
     group by k.course_id, k.version_id
  )
  select mine.id as "courseId", mine.code, v.number as version, v.title, v.jp, done.people,
         coalesce((select jsonb_agg(jsonb_build_object('title', m.title, 'jp', m.jp) order by m.ordinal)
                     from catalogue.course_module m
                    where m.version_id = v.id
                      and case when exists (select from catalogue.module_instructor i
                                             where i.course_id = mine.id and i.module_id = coalesce(m.origin_id, m.id) and i.valid && daterange($2::date, $3::date))
                          then exists (select from catalogue.module_instructor i
                                        where i.course_id = mine.id and i.module_id = coalesce(m.origin_id, m.id) and i.account_id = $1 and i.valid && daterange($2::date, $3::date))
                          else mine.author end), '[]') as modules
    from done join mine on mine.id = done.course_id join catalogue.course_version v on v.id = done.version_id
   order by v.title, mine.id, v.number`;

/** What somebody taught in a year: live, for completions can be annulled and namings changed. */
@Injectable()
export class TeachingReader {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountReader,
    private readonly organisation: OrganisationReader,
  ) {}

  /** One's own, also of a partner who is no employee. */
  async ownRecord(actor: Actor, year: number): Promise<TeachingYear> {
    return this.recordOf(actor.accountId, actor.employeeId, actor, year, true);
  }

  /** Of somebody in reach, by today's membership. @throws platform.not_found outside of it */
  async recordOfEmployee(scope: Scope, employeeId: EmployeeId, year: number): Promise<TeachingYear> {
    const within = personScopeCondition(scope, { employee: 'person.id', unit: 'm.unit_id' }, 3);
    const rows = await this.database.read(
      `select from organisation.employee person
         left join lateral (
           select l.unit_id from organisation.membership l where l.employee_id = person.id and lower(l.valid) <= $2::date order by lower(l.valid) desc limit 1
         ) m on true
        where person.id = $1 and ${within.sql}`,
      [employeeId, scope.actor.on, ...within.params],
    );
    const accountId = rows.length > 0 ? await this.accounts.accountOf(employeeId) : null;
    if (!accountId) throw new DomainError('platform.not_found');
    return this.recordOf(accountId, employeeId, scope.actor, year, isOwn(scope.actor, employeeId) || seesWholeNip(scope.actor));
  }

  private async recordOf(accountId: AccountId, employeeId: EmployeeId | null, { on }: Actor, year: number, wholeNip: boolean): Promise<TeachingYear> {
    const [rows, teacher] = await Promise.all([
      this.database.read<TaughtVersion>(TAUGHT, [accountId, `${year}-01-01`, `${year + 1}-01-01`]),
      this.teacher(accountId, employeeId, on, wholeNip),
    ]);
    const thisYear = Number(on.slice(0, 4));
    return { ...asRecord(rows), year, on, teacher, years: Array.from({ length: YEARS }, (_, back) => thisYear - back) };
  }

  private async teacher(accountId: AccountId, employeeId: EmployeeId | null, on: CivilDate, wholeNip: boolean): Promise<Teacher> {
    const person = employeeId ? (await this.organisation.describeAll([employeeId], on)).get(employeeId) : undefined;
    if (person) return { name: person.displayName, nip: shownNip(person.nip, wholeNip), rankText: person.rankText, unitName: person.unitName };
    const names = await this.accounts.namesOf([accountId]);
    return { name: names.get(accountId) ?? '', nip: null, rankText: null, unitName: null };
  }
}
