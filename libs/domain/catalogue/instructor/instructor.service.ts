import { Injectable } from '@nestjs/common';
import { type AccountId, type Actor, type CivilDate, type CourseId, DomainError } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

export interface NameInstructor {
  /** Made by the client. */
  readonly id: string;
  readonly courseId: CourseId;
  /** A module of the newest version; its copies in other versions follow. */
  readonly moduleId: string;
  readonly accountId: AccountId;
  readonly from: CivilDate;
  /** Exclusive; null = open end. */
  readonly to: CivilDate | null;
}

/** Who teaches a module besides, or in place of, the author; dated, for the record of teaching. */
@Injectable()
export class InstructorService {
  /** By the author. @throws catalogue.instructor_overlap when the person is named for that time already */
  async nameInstructor(tx: Tx, actor: Actor, { id, courseId, moduleId, accountId, from, to }: NameInstructor): Promise<void> {
    if (to !== null && to <= from) throw new DomainError('platform.invalid_input', { field: 'to' });
    await lockOwnCourse(tx, actor, courseId);
    const [module] = await tx.query<{ line: string }>(
      'select coalesce(m.origin_id, m.id) as line from catalogue.course_module m join catalogue.course_version v on v.id = m.version_id where m.id = $1 and v.course_id = $2',
      [moduleId, courseId],
    );
    const colleague = await tx.query('select from accounts.account a where a.id = $1 and a.agency_id = $2', [accountId, actor.agencyId]);
    if (!module || colleague.length === 0) throw new DomainError('platform.not_found');
    const [earlier] = await tx.query<{ id: string }>(
      `select id from catalogue.module_instructor where id = $1 or (module_id = $2 and account_id = $3 and valid && daterange($4::date, $5::date)) order by id = $1 desc limit 1`,
      [id, module.line, accountId, from, to],
    );
    if (earlier?.id === id) return;
    if (earlier) throw new DomainError('catalogue.instructor_overlap');
    await tx.query(
      'insert into catalogue.module_instructor (id, course_id, module_id, account_id, valid, named_by) values ($1, $2, $3, $4, daterange($5::date, $6::date), $7)',
      [id, courseId, module.line, accountId, from, to, actor.accountId],
    );
    tx.audit('catalogue.instructor_named', { kind: 'course', id: courseId }, { instructorId: id, from, to });
  }

  /** Sets or opens the end of a naming. @param to exclusive; null = open end */
  async endInstructor(tx: Tx, actor: Actor, { courseId, instructorId, to }: { readonly courseId: CourseId; readonly instructorId: string; readonly to: CivilDate | null }): Promise<void> {
    await lockOwnCourse(tx, actor, courseId);
    const [row] = await tx.query<{ starts: CivilDate; overlaps: boolean }>(
      `select lower(i.valid) as starts,
              exists (select from catalogue.module_instructor o
                       where o.id <> i.id and o.module_id = i.module_id and o.account_id = i.account_id
                         and lower(o.valid) > lower(i.valid) and ($3::date is null or $3 > lower(o.valid))) as overlaps
         from catalogue.module_instructor i where i.id = $1 and i.course_id = $2`,
      [instructorId, courseId, to],
    );
    if (!row) throw new DomainError('platform.not_found');
    if (to !== null && to <= row.starts) throw new DomainError('platform.invalid_input', { field: 'to' });
    if (row.overlaps) throw new DomainError('catalogue.instructor_overlap');
    await tx.query('update catalogue.module_instructor set valid = daterange(lower(valid), $2::date) where id = $1', [instructorId, to]);
    tx.audit('catalogue.instructor_named', { kind: 'course', id: courseId }, { instructorId, from: row.starts, to });
  }
}

async function lockOwnCourse(tx: Tx, actor: Actor, courseId: CourseId): Promise<void> {
  const rows = await tx.query('select id from catalogue.course where id = $1 and author_account_id = $2 for no key update', [courseId, actor.accountId]);
  if (rows.length === 0) throw new DomainError('platform.not_found');
}
