import { Injectable } from '@nestjs/common';
import type { CivilDate, EnrolmentId, UnitId } from '@piawai/contracts';
import { OrganisationReader } from '@piawai/domain/organisation';
import { unansweredSince } from '@piawai/domain/organisation/rules';
import { Clock } from '@piawai/platform/clock/clock';
import type { Tx } from '@piawai/platform/database/tx';

/** Requests of one agency ($1) that were asked for on a day ($2) in its zone ($3) or before. */
const UNANSWERED = `
  from learning.enrolment e
  join organisation.employee p on p.id = e.employee_id
  where e.state = 'REQUESTED' and e.agency_id = $1`;

/** To the stand-in of the supervisor; where there is none, to the agency at once. */
const FIRST = `
  insert into learning.request_step (enrolment_id, step, goes_to, days, reached_at)
  select e.id, 1, case when organisation.stand_in_for(coalesce(p.merged_into, p.id), $6) is null then 'BKPSDM' else 'STAND_IN' end, $4, $5
  ${UNANSWERED} and (e.requested_at at time zone $3)::date <= $2
    and not exists (select from learning.request_step s where s.enrolment_id = e.id and s.step = 1)
  order by e.requested_at, e.id limit $7
  on conflict do nothing returning enrolment_id as id`;

/** The stand-in has not answered either. */
const SECOND = `
  insert into learning.request_step (enrolment_id, step, goes_to, days, reached_at)
  select e.id, 2, 'BKPSDM', s.days + $4, $5
  from learning.request_step s, lateral (select e.id, e.requested_at ${UNANSWERED} and e.id = s.enrolment_id) e
  where s.step = 1 and s.goes_to = 'STAND_IN' and (s.reached_at at time zone $3)::date <= $2
    and not exists (select from learning.request_step t where t.enrolment_id = s.enrolment_id and t.step = 2)
  order by e.requested_at, e.id limit $6
  on conflict do nothing returning enrolment_id as id`;

/** Sends on what nobody answers: after so many working days to the stand-in, after the same time again to BKPSDM. */
@Injectable()
export class ForwardRequestsService {
  constructor(
    private readonly organisation: OrganisationReader,
    private readonly clock: Clock,
  ) {}

  /** Each step is taken once. @param limit requests of one agency and step in this transaction */
  async forwardUnanswered(tx: Tx, limit: number): Promise<number> {
    const agencies = await tx.query<{ id: UnitId }>(
      `select u.id from organisation.unit u where u.id in (select e.agency_id from learning.enrolment e where e.state = 'REQUESTED') order by u.id`,
    );
    let forwarded = 0;
    for (const { id } of agencies) forwarded += await this.forwardOf(tx, id, limit);
    return forwarded;
  }

  private async forwardOf(tx: Tx, agencyId: UnitId, limit: number): Promise<number> {
    const { zone } = (await this.organisation.unitOf(agencyId, tx))!;
    const today: CivilDate = this.clock.today(zone);
    const { standInDays, holidays } = await this.organisation.settingsOf(agencyId, today, tx);
    const since = unansweredSince(today, standInDays, holidays);
    if (since === null) return 0;
    const due = [agencyId, since, zone, standInDays, tx.now];
    const second = await tx.query<{ id: EnrolmentId }>(SECOND, [...due, limit]);
    const first = await tx.query<{ id: EnrolmentId }>(FIRST, [...due, today, limit]);
    for (const { id } of first) tx.publish('learning.request_forwarded', { enrolmentId: id, step: 1 });
    for (const { id } of second) tx.publish('learning.request_forwarded', { enrolmentId: id, step: 2 });
    return first.length + second.length;
  }
}
