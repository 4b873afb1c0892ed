import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, type UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { isReadableColour, nearestReadable } from './colour.rules';
import { type AgencySettingKey, isSettingKey, isSettingValue, mayBegin, type SettingRow } from './agency-settings.rules';

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
  /**
   * For an admin: what held before `today` stays as it was.
   * @throws organisation.not_retroactive when the date lies in a past that was decided already
   */
  async changeSetting(tx: Tx, command: SetAgencySetting, today: CivilDate): Promise<void> {
    const { agencyId, key, from } = command;
    const rows = await tx.query<SettingRow>(
      'select key, value, valid_from from organisation.agency_setting where agency_id = $1 and key = $2',
      [agencyId, key],
    );
    if (!mayBegin(key, from, today, rows)) throw new DomainError('organisation.not_retroactive');
    await this.requireFitting(tx, command);
    await this.setSetting(tx, command);
    // Certificates may be waiting for it.
    if (key === 'signatories') tx.publish('organisation.signatory_named', { agencyId });
  }

  /** For seeds, on whatever date. @throws platform.invalid_input when key or value do not fit */
  async setSetting(tx: Tx, { agencyId, key, value, from }: SetAgencySetting): Promise<void> {
    if (!isSettingKey(key) || !isSettingValue(key, value)) throw new DomainError('platform.invalid_input', { fields: { [key]: ['does not fit'] } });
    await tx.query(
      `insert into organisation.agency_setting (agency_id, key, value, valid_from) values ($1, $2, $3::jsonb, $4)
       on conflict (agency_id, key, valid_from) do update set value = excluded.value`,
      [agencyId, key, JSON.stringify(value), from],
    );
    tx.audit('organisation.unit_changed', { kind: 'agency_setting', id: agencyId }, { key, from });
  }

  /** What depends on more than the value: a readable colour, a picture of the own agency. */
  private async requireFitting(tx: Tx, { agencyId, key, value }: SetAgencySetting): Promise<void> {
    if (!isSettingValue(key, value)) return;
    if (key === 'logoColour' && !isReadableColour(value as string)) {
      throw new DomainError('organisation.colour_too_light', { nearest: nearestReadable(value as string) });
    }
    if (key === 'logo' && value !== null) {
      const own = await tx.query('select from organisation.agency_logo where id = $1 and agency_id = $2', [value, agencyId]);
      if (own.length === 0) throw new DomainError('platform.invalid_input', { fields: { logo: ['not a picture of this agency'] } });
    }
  }

  /**
   * Takes back a change that has not begun.
   * @throws platform.not_found when there is none
   */
  async cancelSetting(tx: Tx, { agencyId, key, from }: Omit<SetAgencySetting, 'value'>, today: CivilDate): Promise<void> {
    const rows = await tx.query(
      'delete from organisation.agency_setting where agency_id = $1 and key = $2 and valid_from = $3 and valid_from > $4 returning key',
      [agencyId, key, from, today],
    );
    if (rows.length === 0) throw new DomainError('platform.not_found');
    tx.audit('organisation.unit_changed', { kind: 'agency_setting', id: agencyId }, { key, from, cancelled: true });
  }
}
