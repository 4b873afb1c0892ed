import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, type UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { refuseOverlap } from '../overlap';
import { isSettingValue } from '../settings/agency-settings.rules';
import { Unit } from './unit.entity';
import type { Helpdesk, NameHelper, SetHelpdesk } from './unit.types';

/** Who of a unit helps colleagues with the platform (pendamping), and where they write to. */
@Injectable()
export class HelperService {
  /** @throws organisation.overlaps when the person helps there in that time already, organisation.not_in_service */
  async nameHelper(tx: Tx, { id, unitId, employeeId, contact, from, to }: NameHelper): Promise<void> {
    if (to && to <= from) throw new DomainError('platform.invalid_input', { fields: { to: ['must lie after the first day'] } });
    const serves = await tx.query('select from organisation.membership where employee_id = $1 and valid @> $2::date', [employeeId, from]);
    if (serves.length === 0) throw new DomainError('organisation.not_in_service');
    const [present] = await tx.query<{ same: boolean }>(
      'select unit_id = $2 and employee_id = $3 as same from organisation.unit_helper where id = $1',
      [id, unitId, employeeId],
    );
    if (present?.same) return;
    if (present) throw new DomainError('platform.different_repeat');
    await refuseOverlap(
      tx.query('insert into organisation.unit_helper (id, unit_id, employee_id, contact, valid) values ($1, $2, $3, $4, daterange($5::date, $6::date))', [
        id, unitId, employeeId, contact.trim(), from, to ?? null,
      ]),
    );
    tx.audit('organisation.unit_changed', { kind: 'unit', id: unitId }, { what: 'helper_named' });
  }

  /** Ends on a day; a help that had not begun then never was. @throws platform.not_found */
  async endHelper(tx: Tx, { id, unitId, from }: { readonly id: string; readonly unitId: UnitId; readonly from: CivilDate }): Promise<void> {
    const params = [id, unitId, from];
    const removed = await tx.query('delete from organisation.unit_helper where id = $1 and unit_id = $2 and lower(valid) >= $3::date returning id', params);
    const cut = await tx.query(
      'update organisation.unit_helper set valid = daterange(lower(valid), $3::date) where id = $1 and unit_id = $2 and valid @> $3::date returning id',
      params,
    );
    if (removed.length + cut.length === 0) throw new DomainError('platform.not_found');
    tx.audit('organisation.unit_changed', { kind: 'unit', id: unitId }, { what: 'helper_ended' });
  }

  /** Where questions of the unit's people go; an agency keeps its own in its settings. @throws platform.stale_edit, platform.invalid_input */
  async setHelpdesk(tx: Tx, { unitId, revision, helpPhone, helpEmail }: SetHelpdesk): Promise<void> {
    const wrong = Object.entries({ helpPhone, helpEmail }).filter(([key, value]) => !isSettingValue(key as keyof Helpdesk, value));
    if (wrong.length > 0) throw new DomainError('platform.invalid_input', { fields: Object.fromEntries(wrong.map(([key]) => [key, ['cannot be written to']])) });
    const unit = await tx.manager.findOne(Unit, { where: { id: unitId }, lock: { mode: 'for_no_key_update' } });
    if (!unit || unit.agencyId === unitId) throw new DomainError('platform.not_found');
    if (unit.revision !== revision) throw new DomainError('platform.stale_edit', { present: unit });
    await tx.manager.update(Unit, { id: unitId }, { helpPhone, helpEmail, revision: revision + 1 });
    tx.audit('organisation.unit_changed', { kind: 'unit', id: unitId }, { what: 'helpdesk_set' });
  }
}
