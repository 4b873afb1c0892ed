import { Injectable } from '@nestjs/common';
import type { CivilDate, CompetencyId, EmployeeId, LedgerEntryId, Scope } from '@piawai/contracts';
import { StandardsReader, type CompetencyGroup } from '@piawai/domain/standards';
import { Database } from '@piawai/platform/database/database';

import { gapOf, jobPersonMatch } from '../levels/gap.rules';
import { PersonReader, type VisiblePerson } from '../person/person.reader';

/** One competency: what the position asks for and what the ledger proves. */
export interface ProfileLine {
  readonly competencyId: CompetencyId;
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly group: CompetencyGroup;
  /** 0 when the position does not ask for it. */
  readonly required: number;
  /** 0 when nothing proves it. */
  readonly attained: number;
  readonly gap: number;
  readonly evidence: { readonly entryId: LedgerEntryId; readonly title: string; readonly attainedOn: CivilDate } | null;
  /** Published courses that bring a passing participant above the attained level. */
  readonly raisingCourses: number;
}

export interface CompetencyProfile {
  /** Whose profile it is, with titles. */
  readonly personName: string;
  readonly on: CivilDate;
  readonly positionName: string | null;
  /** Job person match in percent over the standard; null without a standard. */
  readonly jpm: number | null;
  readonly lines: ProfileLine[];
  /** True while only courses of this platform count as evidence. */
  readonly platformOnly: boolean;
}

interface AttainedRow {
  readonly competencyId: CompetencyId;
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly group: CompetencyGroup;
  readonly attained: number;
  readonly entryId: LedgerEntryId;
  readonly attainedOn: CivilDate;
  readonly title: string;
}

/** What a person has proved, beside the standard of the position held today. */
@Injectable()
export class ProfileReader {
  constructor(
    private readonly database: Database,
    private readonly people: PersonReader,
    private readonly standards: StandardsReader,
  ) {}

  /** Scoped by person. */
  async profileOf(scope: Scope, employeeId: EmployeeId): Promise<CompetencyProfile> {
    const person = await this.people.visiblePerson(scope, employeeId);
    const [standard, attained] = await Promise.all([
      person.positionId ? this.standards.standardOf(person.positionId, person.today) : [],
      this.attainedBy(person),
    ]);
    const proved = new Map(attained.map((row) => [row.competencyId, row]));
    const asked = new Set(standard.map((line) => line.competencyId));
    const wanted = [
      ...standard.map((line) => ({ ...line, required: line.level })),
      ...attained.filter((row) => !asked.has(row.competencyId)).map((row) => ({ ...row, required: 0 })),
    ];
    const raising = await this.coursesAbove(wanted.map((line) => [line.competencyId, proved.get(line.competencyId)?.attained ?? 0]), person.agencyId);
    const lines = wanted.map(({ competencyId, code, nameId, nameEn, group, required }): ProfileLine => {
      const row = proved.get(competencyId);
      const attainedLevel = row?.attained ?? 0;
      return {
        competencyId, code, nameId, nameEn, group, required,
        attained: attainedLevel,
        gap: gapOf({ required, attained: attainedLevel }),
        evidence: row ? { entryId: row.entryId, title: row.title, attainedOn: row.attainedOn } : null,
        raisingCourses: raising.get(competencyId) ?? 0,
      };
    });
    const ofStandard = lines.filter((line) => line.required > 0);
    return { personName: person.name, on: person.today, positionName: person.positionName, jpm: jobPersonMatch(ofStandard), lines, platformOnly: true };
  }

  private attainedBy(person: VisiblePerson): Promise<AttainedRow[]> {
    return this.database.read<AttainedRow>(
      `select l.competency_id as "competencyId", k.code, k.name_id as "nameId", k.name_en as "nameEn",
              k.competency_group as "group", l.level as attained, l.entry_id as "entryId", l.attained_on as "attainedOn", v.title
         from competency.attained_level l
         join standards.competency k on k.id = l.competency_id
         join competency.ledger_entry e on e.employee_id = any($2::uuid[]) and e.id = l.entry_id
         join catalogue.course_version v on v.id = e.version_id
        where l.employee_id = $1
        order by k.ordinal, k.code collate "C"`,
      [person.employeeId, person.ids],
    );
  }

  private async coursesAbove(levels: readonly (readonly [CompetencyId, number])[], agencyId: string | null): Promise<Map<CompetencyId, number>> {
    const rows = await this.database.read<{ competency_id: CompetencyId; courses: number }>(
      `select k.competency_id, count(*) as courses
         from unnest($1::uuid[], $2::smallint[]) as held (competency_id, level)
         join catalogue.course_competency k on k.competency_id = held.competency_id and k.level > held.level
         join catalogue.course c on c.published_version_id = k.version_id and c.state = 'PUBLISHED' and c.agency_id = $3
        group by k.competency_id`,
      [levels.map(([competencyId]) => competencyId), levels.map(([, level]) => level), agencyId],
    );
    return new Map(rows.map((row) => [row.competency_id, row.courses]));
  }
}
