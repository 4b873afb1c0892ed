import { Injectable } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { OrganisationReader } from '@piawai/domain/organisation';
import { Database } from '@piawai/platform/database/database';

import { type FirstDay, type FirstDayFacts, firstDayOf } from './first-day.rules';

/** Counts of an agency without the one who asks: an admin alone is nobody's agency. */
const FACTS = `
  select (select count(*)::int from organisation.unit u where u.agency_id = $1 and u.id <> $1 and u.valid_to is null) as units,
    (select count(*)::int from organisation.position p where p.agency_id = $1) as positions,
    (select count(*)::int from organisation.unit u join organisation.membership m on m.unit_id = u.id and m.valid @> $2::date
      where u.agency_id = $1 and m.employee_id is distinct from $3) as people,
    (select count(*)::int from accounts.account a where a.agency_id = $1 and a.id <> $4
      and (a.first_signed_in_at is not null or exists (select from accounts.activation_slip s where s.account_id = a.id))) as codes,
    (select count(distinct g.account_id)::int from accounts.grant_row g join accounts.account a on a.id = g.account_id
      where a.agency_id = $1 and a.id <> $4 and g.role in ('PENGAMPU', 'PENYELENGGARA', 'ADMIN_BKPSDM')
        and g.valid_from <= $2::date and (g.valid_to is null or g.valid_to > $2::date)) as staff,
    (select count(*)::int from catalogue.course c where c.agency_id = $1 and c.published_version_id is not null) as course,
    (select exists (select from learning.enrolment e join catalogue.course c on c.id = e.course_id
      where c.agency_id = $1 and e.state in ('ACTIVE', 'COMPLETED')))::int as enrolment`;

/** How far a new agency has come; read by the actor's own agency, nothing personal in it. */
@Injectable()
export class FirstDayReader {
  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationReader,
  ) {}

  async ofAgency({ agencyId, on, employeeId, accountId }: Actor): Promise<FirstDay> {
    const [[facts], { signatories }] = await Promise.all([
      this.database.read<Omit<FirstDayFacts, 'identity'>>(FACTS, [agencyId, on, employeeId, accountId]),
      this.organisation.settingsOf(agencyId, on),
    ]);
    return firstDayOf({ ...facts!, identity: signatories.length });
  }
}
