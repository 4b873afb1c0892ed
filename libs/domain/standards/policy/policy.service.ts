import { Injectable } from '@nestjs/common';
import { DomainError, type CivilDate, type UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import type { DutyPeriod } from './duty.rules';
import type { JpUnit } from './jp-policy.rules';

interface Decision {
  readonly agencyId: UnitId;
  /** Today where it is decided: the rule holds from a later day. */
  readonly today: CivilDate;
  readonly validFrom: CivilDate;
  /** The decree behind it. */
  readonly basis: string;
}

export interface AddDuty extends Decision {
  readonly employeeKind: string;
  readonly minJp: number | null;
  readonly maxJp: number | null;
  readonly period: DutyPeriod;
}

export interface AddJpPolicy extends Decision {
  readonly version: string;
  readonly formId: number;
  readonly unit: JpUnit;
  /** JP per unit; null for MINUTES. */
  readonly jpPerUnit: number | null;
  /** Surplus of an international event, in percent. */
  readonly internationalSurplusPercent: number;
  /** Most JP on one day; null = none. */
  readonly dailyCap: number | null;
  readonly unitsPerMonth: number | null;
  readonly yearlyCap: number | null;
}

/** An agency's own rules beside the national ones. Rows are only added, and only for days to come: no count ever changes unnoticed. */
@Injectable()
export class PolicyService {
  async addDuty(tx: Tx, command: AddDuty): Promise<void> {
    refuseBackdating(command);
    const id = newId();
    await tx.query(
      `insert into standards.duty_policy (id, agency_id, employee_kind, min_jp, max_jp, period, basis, valid_from)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, command.agencyId, command.employeeKind, command.minJp, command.maxJp, command.period, command.basis, command.validFrom],
    );
    tx.audit('standards.standard_changed', { kind: 'duty_policy', id }, { employeeKind: command.employeeKind, validFrom: command.validFrom });
  }

  /** @throws DomainError standards.version_taken when the version holds the form already */
  async addJpPolicy(tx: Tx, command: AddJpPolicy): Promise<void> {
    refuseBackdating(command);
    const id = newId();
    const added = await tx.query(
      `insert into standards.jp_policy (id, version, agency_id, form_id, unit, national_jp, international_jp, international_surplus_percent,
              national_daily_cap, international_daily_cap, units_per_month, yearly_cap, basis, valid_from)
       values ($1, $2, $3, $4, $5, $6, $6, $7, $8, $8, $9, $10, $11, $12)
       on conflict (version, agency_id, form_id) do nothing returning id`,
      [id, command.version, command.agencyId, command.formId, command.unit, command.jpPerUnit, command.internationalSurplusPercent,
        command.dailyCap, command.unitsPerMonth, command.yearlyCap, command.basis, command.validFrom],
    );
    if (added.length === 0) throw new DomainError('standards.version_taken');
    tx.audit('standards.standard_changed', { kind: 'jp_policy', id }, { version: command.version, formId: command.formId, validFrom: command.validFrom });
  }
}

function refuseBackdating({ today, validFrom }: Decision): void {
  if (validFrom <= today) throw new DomainError('standards.rule_begins_too_early', { earliestAfter: today });
}
