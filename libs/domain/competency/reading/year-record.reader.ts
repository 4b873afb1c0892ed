import { Injectable } from '@nestjs/common';
import type { CivilDate, EmployeeId, Scope } from '@piawai/contracts';
import { StandardsReader } from '@piawai/domain/standards';
import { dutyAt, dutyState, dutyWindow, isExempt, type DutyWindow } from '@piawai/domain/standards/rules';
import { Database } from '@piawai/platform/database/database';

import { PersonReader, type VisiblePerson } from '../person/person.reader';
import { yearRemarks, type YearRecord } from './year-record';

interface Employment {
  readonly kind: string;
  /** First day of the contract in force. */
  readonly start: CivilDate | null;
  readonly legalStanding: string;
}

/** The counted JP of a person in a year, against the duty of that kind of employee. */
@Injectable()
export class YearRecordReader {
  constructor(
    private readonly database: Database,
    private readonly people: PersonReader,
    private readonly standards: StandardsReader,
  ) {}

  /** Scoped by person. @param year null = the present year of the person's zone */
  async yearOf(scope: Scope, employeeId: EmployeeId, year: number | null): Promise<YearRecord> {
    const person = await this.people.visiblePerson(scope, employeeId);
    const asked = year ?? Number(person.today.slice(0, 4));
    const on = `${asked}-12-31` < person.today ? `${asked}-12-31` : person.today;
    const [employment, policies, months, years] = await Promise.all([
      this.employmentOn(person, on),
      this.standards.dutyPolicies(on),
      this.monthsOf(person, asked),
      this.yearsOf(person),
    ]);
    const exempt = employment !== undefined && isExempt(employment.legalStanding);
    const duty = employment && !exempt ? dutyAt(policies, { employeeKind: employment.kind, agencyId: person.agencyId, date: on }) : undefined;
    const window = dutyWindow(duty?.period ?? 'CALENDAR_YEAR', on, employment?.start ?? null);
    const inWindow = await this.countedWithin(person, window);
    const state = dutyState(duty, inWindow);
    const counted = months.reduce((sum, month) => sum + month.counted, 0);
    return {
      personName: person.name,
      year: asked,
      employeeKind: employment?.kind ?? null,
      counted,
      target: state.target,
      remaining: state.remaining,
      met: state.met,
      ceiling: state.ceiling,
      ceilingExceeded: state.ceilingExceeded,
      period: { kind: duty?.period ?? 'CALENDAR_YEAR', from: window.from, to: window.to, counted: inWindow },
      basis: duty?.basis ?? null,
      months,
      years: [...new Set([asked, Number(person.today.slice(0, 4)), ...years])].sort((one, other) => other - one),
      remarks: yearRemarks({ employeeKind: employment?.kind ?? null, exempt, state, window, inWindow }),
      platformOnly: true,
    };
  }

  private async employmentOn(person: VisiblePerson, on: CivilDate): Promise<Employment | undefined> {
    const [row] = await this.database.read<Employment>(
      `select y.kind, lower(y.valid) as start, y.legal_standing as "legalStanding"
         from organisation.employment y where y.employee_id = $1 and y.valid @> $2::date`,
      [person.employeeId, on],
    );
    return row;
  }

  private async monthsOf(person: VisiblePerson, year: number): Promise<{ month: number; counted: number }[]> {
    const rows = await this.database.read<{ month: number; counted: number }>(
      `select extract(month from a.counted_on)::int as month, sum(a.counted) as counted
         from competency.jp_award a where a.employee_id = $1 and a.year = $2 group by 1`,
      [person.employeeId, year],
    );
    const byMonth = new Map(rows.map((row) => [row.month, row.counted]));
    return Array.from({ length: 12 }, (_, index) => ({ month: index + 1, counted: byMonth.get(index + 1) ?? 0 }));
  }

  private async yearsOf(person: VisiblePerson): Promise<number[]> {
    const rows = await this.database.read<{ year: number }>('select distinct a.year from competency.jp_award a where a.employee_id = $1', [person.employeeId]);
    return rows.map((row) => row.year);
  }

  private async countedWithin(person: VisiblePerson, window: DutyWindow): Promise<number> {
    const [row] = await this.database.read<{ counted: number }>(
      `select coalesce(sum(a.counted), 0) as counted from competency.jp_award a
        where a.employee_id = $1 and a.counted_on >= $2::date and a.counted_on < $3::date`,
      [person.employeeId, window.from, window.to],
    );
    return row?.counted ?? 0;
  }
}
