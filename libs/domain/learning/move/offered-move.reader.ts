import { Injectable } from '@nestjs/common';
import type { CourseId, Scope } from '@piawai/contracts';
import { personScopeCondition } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';

/** Running learners of a course who stand on an older version than the one that is published. */
export interface OfferedMove {
  readonly courseId: CourseId;
  readonly courseTitle: string;
  readonly versionNumber: number;
  readonly people: number;
}

/** Moves that wait for a decision; scoped by person, by the unit then. */
@Injectable()
export class OfferedMoveReader {
  constructor(private readonly database: Database) {}

  /** By title; at most a hundred courses. */
  offered(scope: Scope): Promise<OfferedMove[]> {
    const condition = personScopeCondition(scope, { employee: 'e.employee_id', unit: 'e.unit_id' }, 1);
    return this.database.read<OfferedMove>(
      `select c.id as "courseId", v.title as "courseTitle", v.number as "versionNumber", behind.people
         from catalogue.course c
         join catalogue.course_version v on v.id = c.published_version_id
         cross join lateral (
           select count(*) as people from learning.enrolment e
            where e.course_id = c.id and e.state = 'ACTIVE' and (e.version_id < v.id or e.version_id > v.id) and ${condition.sql}) behind
        where v.number > 1 and behind.people > 0
        order by lower(v.title), c.id limit 100`,
      [...condition.params],
    );
  }
}
