import { Injectable } from '@nestjs/common';
import type { CourseId, CourseVersionId, UnitId } from '@piawai/contracts';
import { OrganisationReader } from '@piawai/domain/organisation';
import { unansweredSince } from '@piawai/domain/organisation/rules';
import { Clock } from '@piawai/platform/clock/clock';
import type { Tx } from '@piawai/platform/database/tx';

/** A hand-in waits since it was submitted, and after its first step since that. */
const FORWARD = `
  insert into catalogue.review_step (version_id, submitted_at, step, days, reached_at)
  select v.id, v.submitted_at, coalesce(last.step, 0) + 1, coalesce(last.days, 0) + $4, $5
    from catalogue.course_version v
    join catalogue.course c on c.id = v.course_id and c.agency_id = $1
    left join lateral (
      select s.step, s.days, s.reached_at from catalogue.review_step s
       where s.version_id = v.id and s.submitted_at = v.submitted_at order by s.step desc limit 1) last on true
   where v.state = 'IN_REVIEW' and coalesce(last.step, 0) < 2
     and (coalesce(last.reached_at, v.submitted_at) at time zone $3)::date <= $2
   order by v.submitted_at, v.id limit $6
  on conflict do nothing
  returning version_id as "versionId", step, (select v.course_id from catalogue.course_version v where v.id = version_id) as "courseId"`;

interface Step {
  readonly courseId: CourseId;
  readonly versionId: CourseVersionId;
  readonly step: number;
}

/** Sends on the reviews that nobody answers: to the stand-ins and the other reviewers, after the same time again to BKPSDM. */
@Injectable()
export class ForwardReviewsService {
  constructor(
    private readonly organisation: OrganisationReader,
    private readonly clock: Clock,
  ) {}

  /** Each step is taken once for each hand-in. @param limit hand-ins of one agency in this transaction */
  async forwardUnanswered(tx: Tx, limit: number): Promise<number> {
    const agencies = await tx.query<{ id: UnitId; zone: string }>(
      `select u.id, u.zone from organisation.unit u
        where u.id in (select c.agency_id from catalogue.course_version v join catalogue.course c on c.id = v.course_id where v.state = 'IN_REVIEW') order by u.id`,
    );
    let forwarded = 0;
    for (const agency of agencies) forwarded += await this.forwardOf(tx, agency, limit);
    return forwarded;
  }

  private async forwardOf(tx: Tx, { id, zone }: { readonly id: UnitId; readonly zone: string }, limit: number): Promise<number> {
    const today = this.clock.today(zone);
    const { standInDays, holidays } = await this.organisation.settingsOf(id, today, tx);
    const since = unansweredSince(today, standInDays, holidays);
    if (since === null) return 0;
    const steps = await tx.query<Step>(FORWARD, [id, since, zone, standInDays, tx.now, limit]);
    for (const step of steps) tx.publish('catalogue.review_forwarded', step);
    return steps.length;
  }
}
