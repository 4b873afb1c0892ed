import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, type UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { type AgencySettingKey, isSettingKey, isSettingValue } from './agency-settings.rules';

export interface SetAgencySetting {
  readonly agencyId: UnitId;
  readonly key: AgencySettingKey;
  /** Its shape follows the key, see `AgencySettings`. */
  readonly value: unknown;
  readonly from: CivilDate;
}

/** What an agency decides for itself, from a date on. */
@Injectable()
export class AgencySettingService {
  /** @throws platform.invalid_input when key or value do not fit */
  async setSetting(tx: Tx, { agencyId, key, value, from }: SetAgencySetting): Promise<void> {
    if (!isSettingKey(key) || !isSettingValue(key, value)) throw new DomainError('platform.invalid_input', { fields: { [key]: ['does not fit'] } });
    await tx.query(
      `insert into organisation.agency_setting (agency_id, key, value, valid_from) values ($1, $2, $3::jsonb, $4)
       on conflict (agency_id, key, valid_from) do update set value = excluded.value`,
      [agencyId, key, JSON.stringify(value), from],
    );
    tx.audit('organisation.unit_changed', { kind: 'agency_setting', id: agencyId }, { key, from });
  }
}
