import { Injectable } from '@nestjs/common';
import { type AccountId, type Actor, type CivilDate, type CourseId, DomainError } from '@piawai/contracts';
import { AccountReader } from '@piawai/domain/accounts';
import { Database } from '@piawai/platform/database/database';

export interface NamedInstructor {
  readonly id: string;
  readonly accountId: AccountId;
  readonly name: string;
  readonly from: CivilDate;
  /** Exclusive; null = open end. */
  readonly to: CivilDate | null;
}

export interface TaughtModule {
  readonly moduleId: string;
  readonly title: string;
  readonly jp: number;
  /** Nobody named = the author teaches it. */
  readonly instructors: NamedInstructor[];
}

export interface InstructorChoice {
  readonly accountId: AccountId;
  readonly name: string;
}

interface Row {
  readonly moduleId: string;
  readonly title: string;
  readonly jp: number;
  readonly instructors: Omit<NamedInstructor, 'name'>[];
}

const MOST = 10;

/** Who teaches the modules of a course; for its author. */
@Injectable()
export class InstructorReader {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountReader,
  ) {}

  /** Modules of the newest version, in order. @throws platform.not_found for a course of somebody else */
  async modules(actor: Actor, courseId: CourseId): Promise<TaughtModule[]> {
    await this.requireOwn(actor, courseId);
    const rows = await this.database.read<Row>(
      `select m.id as "moduleId", m.title, m.jp,
              coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'accountId', i.account_id, 'from', lower(i.valid), 'to', upper(i.valid)) order by lower(i.valid), i.id)
                          from catalogue.module_instructor i where i.course_id = $1 and i.module_id = coalesce(m.origin_id, m.id)), '[]') as instructors
         from catalogue.course_module m
        where m.version_id = (select v.id from catalogue.course_version v where v.course_id = $1 order by v.number desc limit 1) order by m.ordinal`,
      [courseId],
    );
    const names = await this.accounts.namesOf([...new Set(rows.flatMap((row) => row.instructors.map(({ accountId }) => accountId)))]);
    return rows.map((row) => ({ ...row, instructors: row.instructors.map((each) => ({ ...each, name: names.get(each.accountId) ?? '' })) }));
  }

  /** Trainers and organisers of the agency whose name holds the words. */
  async choices(actor: Actor, courseId: CourseId, search: string): Promise<InstructorChoice[]> {
    await this.requireOwn(actor, courseId);
    const rows = await this.database.read<{ accountId: AccountId }>(
      `select a.id as "accountId" from accounts.account a join organisation.employee p on p.id = a.employee_id
        where a.agency_id = $1 and a.blocked_at is null and p.full_name ilike '%' || $2 || '%'
          and exists (select from accounts.grant_row g where g.account_id = a.id and g.role in ('PENGAMPU', 'PENYELENGGARA', 'ADMIN_BKPSDM')
                        and g.valid_from <= $3::date and (g.valid_to is null or g.valid_to > $3::date))
        order by p.full_name, a.id limit ${MOST}`,
      [actor.agencyId, search.trim().replace(/[\\%_]/g, '\\$&'), actor.on],
    );
    const names = await this.accounts.namesOf(rows.map(({ accountId }) => accountId));
    return rows.map(({ accountId }) => ({ accountId, name: names.get(accountId) ?? '' }));
  }

  private async requireOwn(actor: Actor, courseId: CourseId): Promise<void> {
    const rows = await this.database.read('select from catalogue.course where id = $1 and author_account_id = $2', [courseId, actor.accountId]);
    if (rows.length === 0) throw new DomainError('platform.not_found');
  }
}
