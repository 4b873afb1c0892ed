import { Injectable } from '@nestjs/common';
import { type CivilDate, PERMISSIONS, type UnitId } from '@piawai/contracts';
import { rowInForce } from '@piawai/domain/standards/rules';
import { Clock } from '@piawai/platform/clock/clock';

import type { VersionView } from '../course/version-view';
import type { Statements } from '../reading/statements';
import type { ContractContext, DeadEnd } from './publish-contract.rules';

export interface PublishingContext extends ContractContext {
  /** Daily cap of the form: what the agency has set for e-learning, else what the JP policy says that it applies today; null = none. */
  readonly dailyJpCap: number | null;
}

interface PolicyRow {
  id: string;
  agencyId: UnitId | null;
  validFrom: CivilDate;
  unit: string;
  minutesPerJp: number;
  dailyCap: number | null;
}

type Judged = Pick<VersionView, 'courseId' | 'formId' | 'agencyId' | 'authorAccountId' | 'correction' | 'prerequisiteCourseIds'>;

/** $1 prerequisites, $2 the course: the first of them that is out of the catalogue, or leads back through published versions. */
const DEAD_END_SQL = `
  with recursive needed as (
    select id as first_id, id as course_id from unnest($1::uuid[]) as id
    union
    select n.first_id, p.course_id from needed n
      join catalogue.course c on c.id = n.course_id
      join catalogue.course_prerequisite p on p.version_id = c.published_version_id
  )
  select coalesce(v.title, c.code) as title, case when c.state = 'PUBLISHED' then 'CIRCLE' else 'NOT_PUBLISHED' end as reason
    from catalogue.course c
    left join catalogue.course_version v on v.id = c.published_version_id
   where c.id = any ($1::uuid[])
     and (c.state <> 'PUBLISHED' or exists (select from needed n where n.first_id = c.id and n.course_id = $2))
   order by c.code collate "C" limit 1`;

/** What the agency has decided for e-learning, in its settings; no row leaves it to the policy. $1 form, $2 agency, $3 day */
const CAP_OF_AGENCY = `
  select s.value as cap from organisation.agency_setting s
  join standards.development_form f on f.id = $1 and f.code = 'E_LEARNING'
  where s.agency_id = $2 and s.key = 'dailyJpCap' and s.valid_from <= $3 order by s.valid_from desc limit 1`;

/** What the publish contract asks of other folders: the JP policy and who could review. */
@Injectable()
export class ContractContextReader {
  constructor(private readonly clock: Clock) {}

  /** @param statements the transaction that decides, so that it needs no second connection */
  async contextOf(statements: Statements, version: Judged): Promise<PublishingContext> {
    const [agency] = await statements.query<{ zone: string }>('select zone from organisation.unit where id = $1', [version.agencyId]);
    const date = this.clock.today(agency?.zone ?? 'Asia/Jakarta');
    const policies = await statements.query<PolicyRow>(
      `select p.id, p.agency_id as "agencyId", p.valid_from as "validFrom", p.unit, p.minutes_per_jp as "minutesPerJp", p.national_daily_cap as "dailyCap"
         from standards.jp_policy p
        where p.form_id = $1 and p.valid_from <= $2`,
      [version.formId, date],
    );
    const policy = rowInForce(policies, version.agencyId, date);
    const [decided] = await statements.query<{ cap: number | null }>(CAP_OF_AGENCY, [version.formId, version.agencyId, date]);
    return {
      minutesPerJp: policy?.unit === 'MINUTES' ? policy.minutesPerJp : null,
      dailyJpCap: decided ? decided.cap : (policy?.dailyCap ?? null),
      reviewers: await this.reviewers(statements, version, date),
      deadEnd: await this.deadEnd(statements, version),
    };
  }

  /** A correction changes no prerequisite, so it does not wait for one that was retired since. */
  private async deadEnd(statements: Statements, { correction, prerequisiteCourseIds, courseId }: Judged): Promise<DeadEnd | null> {
    if (correction || prerequisiteCourseIds.length === 0) return null;
    const [row] = await statements.query<DeadEnd>(DEAD_END_SQL, [prerequisiteCourseIds, courseId]);
    return row ?? null;
  }

  private async reviewers(statements: Statements, { agencyId, authorAccountId }: Judged, date: CivilDate): Promise<number> {
    const [row] = await statements.query<{ reviewers: number }>(
      `select count(distinct a.id) as reviewers
         from accounts.account a
         join accounts.grant_row g on g.account_id = a.id
        where a.agency_id = $1 and a.id <> $2 and a.blocked_at is null and g.role = any ($3)
          and g.valid_from <= $4 and (g.valid_to is null or g.valid_to > $4)
          and (g.reach_kind = 'installation'
            or g.reach_kind = 'subtree' and exists (select from organisation.unit_closure w where w.descendant_id = $1 and w.ancestor_id = g.reach_id))`,
      [agencyId, authorAccountId, PERMISSIONS['catalogue.course.review'].roles, date],
    );
    return row?.reviewers ?? 0;
  }
}
