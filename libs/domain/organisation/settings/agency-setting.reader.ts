import { Injectable } from '@nestjs/common';
import type { AccountId, CivilDate, UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

import type { AgencySettingKey } from './agency-settings.rules';

/** One decision of an agency, with who took it and when. */
export interface SettingChange {
  readonly key: AgencySettingKey;
  readonly value: unknown;
  readonly from: CivilDate;
  readonly at: Date;
  /** Null when it came with the installation. */
  readonly accountId: AccountId | null;
}

const HISTORY = `
  select s.key, s.value, s.valid_from as "from", coalesce(a.at, s.recorded_at) as at, a.account_id as "accountId"
  from organisation.agency_setting s
  left join lateral (
    select e.at, e.account_id from platform.audit_entry e
    where e.subject_kind = 'agency_setting' and e.subject_id = s.agency_id::text
      and e.details ->> 'key' = s.key and e.details ->> 'from' = s.valid_from::text
    order by e.id desc limit 1
  ) a on true
  where s.agency_id = $1
  order by s.valid_from desc, s.key
  limit 500`;

/** What an agency decided over time; not personal, so it takes no scope. */
@Injectable()
export class AgencySettingReader {
  constructor(private readonly database: Database) {}

  /** Decisions of the past, of today and planned ones, the latest date first; at most 500. */
  historyOf(agencyId: UnitId): Promise<SettingChange[]> {
    return this.database.read<SettingChange>(HISTORY, [agencyId]);
  }
}
