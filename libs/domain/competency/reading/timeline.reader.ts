import { Injectable } from '@nestjs/common';
import type { CertificateId, CivilDate, CompletionId, CourseId, EmployeeId, EnrolmentId, LedgerEntryId, Scope } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, pageOf, type Page } from '@piawai/platform/http/page';

import type { Why } from '../counting/jp-award';
import { PersonReader, type VisiblePerson } from '../person/person.reader';

/** One learning fact with its evidence and what it is worth. */
export interface TimelineEntry {
  readonly entryId: LedgerEntryId;
  readonly title: string;
  readonly courseId: CourseId;
  readonly form: { readonly id: number; readonly code: string; readonly nameId: string; readonly nameEn: string };
  readonly startedOn: CivilDate;
  readonly completedOn: CivilDate;
  readonly year: number;
  readonly raw: number;
  readonly cap: number | null;
  readonly counted: number;
  readonly policyVersion: string | null;
  readonly why: Why[];
  readonly reversed: boolean;
  readonly levels: { readonly code: string; readonly nameId: string; readonly nameEn: string; readonly level: number }[];
  readonly unitName: string;
  readonly completionId: CompletionId;
  readonly enrolmentId: EnrolmentId;
  readonly certificate: {
    readonly id: CertificateId;
    readonly number: string;
    readonly verificationId: string;
    readonly issuedOn: CivilDate;
    readonly state: string;
  } | null;
}

const TIMELINE_SQL = `
  select e.id as "entryId", v.title, e.course_id as "courseId", e.started_on as "startedOn", e.completed_on as "completedOn",
         a.year, a.raw, a.cap, a.counted, p.version as "policyVersion", a.why, u.name as "unitName",
         jsonb_build_object('id', f.id, 'code', f.code, 'nameId', f.name_id, 'nameEn', f.name_en) as form,
         exists (select from competency.ledger_entry r where r.employee_id = e.employee_id and r.reverses_entry_id = e.id) as reversed,
         coalesce((select jsonb_agg(jsonb_build_object('code', k.code, 'nameId', k.name_id, 'nameEn', k.name_en, 'level', l.level)
                          order by k.ordinal, k.code)
                     from jsonb_to_recordset(e.levels) as l ("competencyId" uuid, level smallint)
                     join standards.competency k on k.id = l."competencyId"), '[]') as levels,
         e.completion_id as "completionId", c.enrolment_id as "enrolmentId",
         (select jsonb_build_object('id', s.id, 'number', s.number_text, 'verificationId', s.verification_id,
                                    'issuedOn', s.issued_on, 'state', s.state)
            from competency.entry_certificate x
            join certificates.certificate s on s.id = x.certificate_id
           where x.completion_id = e.completion_id
           order by x.edition desc limit 1) as certificate
    from competency.ledger_entry e
    join competency.jp_award a on a.employee_id = $1 and a.entry_id = e.id
    join learning.completion c on c.id = e.completion_id
    join catalogue.course_version v on v.id = e.version_id
    join standards.development_form f on f.id = e.form_id
    join organisation.unit u on u.id = e.unit_id
    left join standards.jp_policy p on p.id = a.policy_id
   where e.employee_id = any($2::uuid[])`;

const LAST_DATE = '9999-12-31';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** A person's learning, newest first. */
@Injectable()
export class TimelineReader {
  constructor(
    private readonly database: Database,
    private readonly people: PersonReader,
  ) {}

  /** Scoped by person. @param year null = all years */
  async timeline(scope: Scope, employeeId: EmployeeId, ask: { year: number | null; limit: number; after?: string }): Promise<Page<TimelineEntry>> {
    const person = await this.people.visiblePerson(scope, employeeId);
    const [date, id] = ask.after ? decodeCursor(ask.after, 2) : [LAST_DATE, LAST_ID];
    const rows = await this.database.read<TimelineEntry>(
      `${TIMELINE_SQL} and ($3::smallint is null or a.year = $3)
          and (e.completed_on, e.id) < ($4::date, $5::uuid)
        order by e.completed_on desc, e.id desc limit $6`,
      [person.employeeId, person.ids, ask.year, date, id, ask.limit + 1],
    );
    return pageOf(rows, ask.limit, (row) => [row.completedOn, row.entryId]);
  }

  /** Scoped by person: the whole record, oldest first. */
  async wholeRecord(scope: Scope, employeeId: EmployeeId): Promise<{ person: VisiblePerson; entries: TimelineEntry[] }> {
    const person = await this.people.visiblePerson(scope, employeeId);
    const entries = await this.database.read<TimelineEntry>(`${TIMELINE_SQL} order by e.completed_on, e.id`, [person.employeeId, person.ids]);
    return { person, entries };
  }
}
