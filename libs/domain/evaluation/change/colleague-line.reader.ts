import { Injectable } from '@nestjs/common';
import { type Actor, type CourseId, DomainError, type EmployeeId } from '@piawai/contracts';
import { scopeFor } from '@piawai/domain/accounts/rules';
import { OrganisationReader } from '@piawai/domain/organisation';
import { Database } from '@piawai/platform/database/database';

import { organiserCondition } from '../course/course-scope';

/** What a course changed, as colleagues read it. */
export interface ColleagueLine {
  readonly id: string;
  readonly text: string;
  /** Name with titles; null where the writer wanted none. */
  readonly name: string | null;
  /** The reader may hide it. */
  readonly mayHide: boolean;
}

const SHOWN = 3;

/** Shared lines about a course; read by agency: people of the writer's agency alone. */
@Injectable()
export class ColleagueLineReader {
  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationReader,
  ) {}

  /** The newest three. @throws platform.not_found for a course of another agency */
  async lines(actor: Actor, courseId: CourseId): Promise<ColleagueLine[]> {
    const course = await this.database.read('select from catalogue.course c where c.id = $1 and c.agency_id = $2', [courseId, actor.agencyId]);
    if (course.length === 0) throw new DomainError('platform.not_found');
    const organiser = organiserCondition(scopeFor(actor, 'evaluation.line.hide'), 4);
    const rows = await this.database.read<{ id: string; text: string; writerId: EmployeeId | null; mayHide: boolean }>(
      `select w.id, w.text, case when w.sharing = 'NAMED' then coalesce(p.merged_into, p.id) end as "writerId", ${organiser.sql} as "mayHide"
         from evaluation.change_line w
         join catalogue.course c on c.id = w.course_id
         join learning.completion k on k.id = w.completion_id
         join organisation.employee p on p.id = k.employee_id
        where w.course_id = $1 and w.agency_id = $2 and w.sharing <> 'NONE' and w.hidden_at is null
          and not exists (select from learning.completion_annulled a where a.completion_id = w.completion_id)
        order by w.written_at desc, w.id limit $3`,
      [courseId, actor.agencyId, SHOWN, ...organiser.params],
    );
    const writers = rows.flatMap(({ writerId }) => writerId ?? []);
    const people = await this.organisation.describeAll(writers, actor.on);
    return rows.map(({ writerId, ...line }) => ({ ...line, name: writerId ? (people.get(writerId)?.displayName ?? null) : null }));
  }
}
