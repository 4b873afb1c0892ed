import { Injectable } from '@nestjs/common';
import { type AccountId, type CivilDate, type CourseId, DomainError, type UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import type { CertificateDesign } from './design.rules';

export interface DesignSummary {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly publishedAt: Date;
}

export interface DesignVersion {
  readonly version: number;
  readonly name: string;
  readonly at: Date;
  readonly accountId: AccountId;
}

export interface PublishedDesign extends DesignVersion {
  readonly id: string;
  readonly design: CertificateDesign;
}

export interface TemplateChoice {
  /** Null: the agency's default. */
  readonly courseId: CourseId | null;
  readonly courseTitle: string | null;
  /** Null: what holds without a choice. */
  readonly designId: string | null;
  readonly designName: string | null;
  readonly from: CivilDate;
}

/** Designs of one agency; not personal, so it takes the agency instead of a scope. */
@Injectable()
export class DesignReader {
  constructor(private readonly database: Database) {}

  /** Each by its latest version; at most 100. */
  list(agencyId: UnitId): Promise<DesignSummary[]> {
    return this.database.read<DesignSummary>(
      `select d.id, t.name, t.version, t.at as "publishedAt"
         from certificates.design d
         join lateral (select name, version, at from certificates.template t where t.design_id = d.id order by t.version desc limit 1) t on true
        where d.agency_id = $1 order by t.name, d.id limit 100`,
      [agencyId],
    );
  }

  /** The latest hundred versions, the newest first. @throws platform.not_found */
  async versions(agencyId: UnitId, designId: string): Promise<DesignVersion[]> {
    const rows = await this.database.read<DesignVersion>(
      `select t.version, t.name, t.at, t.account_id as "accountId" from certificates.template t
        where t.design_id = $2 and t.agency_id = $1 order by t.version desc limit 100`,
      [agencyId, designId],
    );
    if (rows.length === 0) throw new DomainError('platform.not_found');
    return rows;
  }

  /** @param version null = the latest @throws platform.not_found */
  async version(agencyId: UnitId, designId: string, version: number | null): Promise<PublishedDesign> {
    const [row] = await this.database.read<PublishedDesign>(
      `select t.design_id as id, t.version, t.name, t.at, t.account_id as "accountId", t.design from certificates.template t
        where t.design_id = $2 and t.agency_id = $1 and ($3::integer is null or t.version = $3) order by t.version desc limit 1`,
      [agencyId, designId, version],
    );
    if (!row) throw new DomainError('platform.not_found');
    return row;
  }

  /** What holds on a day and what is planned after it, the default first; at most 300. */
  choices(agencyId: UnitId, on: CivilDate): Promise<TemplateChoice[]> {
    return this.database.read<TemplateChoice>(
      `with latest as (
         select distinct on (h.course_id, case when h.valid_from <= $2 then null else h.valid_from end) h.course_id, h.design_id, h.valid_from
           from certificates.template_choice h where h.agency_id = $1
          order by h.course_id, case when h.valid_from <= $2 then null else h.valid_from end, h.valid_from desc, h.id desc
       )
       select l.course_id as "courseId", v.title as "courseTitle", l.design_id as "designId", t.name as "designName", l.valid_from as from
         from latest l
         left join catalogue.course c on c.id = l.course_id
         left join lateral (select title from catalogue.course_version v where v.course_id = c.id order by v.state = 'PUBLISHED' desc, v.number desc limit 1) v on true
         left join lateral (select name from certificates.template t where t.design_id = l.design_id order by t.version desc limit 1) t on true
        where l.course_id is null or l.design_id is not null or l.valid_from > $2
        order by l.course_id is not null, v.title, l.valid_from limit 300`,
      [agencyId, on],
    );
  }
}
