import { Injectable } from '@nestjs/common';
import { DomainError, type EmployeeId } from '@piawai/contracts';
import type { AuditDetails, Tx } from '@piawai/platform/database/tx';

import { parseGrade } from '../identity/rank.rules';
import { compactNip, parseNip } from '../identity/nip.rules';
import { refuseOverlap } from '../overlap';
import { employEmployees, endEmployees, endSupervision, identifyEmployees, placeEmployees, superviseEmployees } from './dated-rows';
import { Employee } from './employee.entity';
import type {
  AddEmployee, ChangeEmployment, ChangeIdentifier, ChangePersonalData, EmploymentData, EndEmployee, MoveEmployee, NameSupervisor, PersonalData,
} from './employee.types';

const checkedNip = (text: string): string => {
  const parsed = parseNip(text);
  if (!parsed.ok) throw new DomainError('organisation.nip_invalid', { problem: parsed.problem });
  return parsed.nip.value;
};

/** Nine digits, as it stands in papers from before 2008. */
const checkedOldNip = (text: string): string => {
  const value = compactNip(text);
  if (!/^\d{9}$/.test(value)) throw new DomainError('organisation.old_nip_invalid');
  return value;
};

const checkedGrade = ({ kind, rankGrade }: EmploymentData): string | null => {
  if (!rankGrade) return null;
  const grade = parseGrade(rankGrade, kind);
  if (!grade) throw new DomainError('platform.invalid_input', { fields: { rankGrade: ['unknown for this kind of employee'] } });
  return grade;
};

const personal = (data: PersonalData) => ({
  fullName: data.fullName.trim().replace(/\s+/g, ' '),
  frontTitle: data.frontTitle?.trim() ?? '',
  backTitle: data.backTitle?.trim() ?? '',
  birthPlace: data.birthPlace ?? null,
  birthDate: data.birthDate ?? null,
  sex: data.sex ?? null,
});

/** Adds, changes, moves and ends employees; what changes with time is a dated row, never an overwrite. */
@Injectable()
export class EmployeeService {
  /** @throws organisation.nip_invalid, organisation.nip_taken, platform.different_repeat */
  async addEmployee(tx: Tx, command: AddEmployee): Promise<EmployeeId> {
    const nip = checkedNip(command.nip);
    const rankGrade = checkedGrade(command);
    await this.checkPlace(tx, command);
    const inserted = await tx.query(
      `insert into organisation.employee (id, full_name, front_title, back_title, birth_place, birth_date, sex)
       select $1, $2, $3, $4, $5, $6::date, $7 on conflict (id) do nothing returning id`,
      [command.id, ...Object.values(personal(command))],
    );
    if (inserted.length === 0) return this.repeatedAdd(tx, command, nip);
    const { id: employeeId, from } = command;
    await identifyEmployees(tx, 'NIP', [{ employeeId, from, kind: 'NIP', value: nip }]);
    if (command.oldNip) await identifyEmployees(tx, 'OLD_NIP', [{ employeeId, from, kind: 'OLD_NIP', value: command.oldNip }]);
    if (command.siasnId) await identifyEmployees(tx, 'SIASN', [{ employeeId, from, kind: 'SIASN', value: command.siasnId }]);
    await employEmployees(tx, [{ employeeId, from, kind: command.kind, rankGrade, legalStanding: command.legalStanding ?? '01' }]);
    await placeEmployees(tx, [{ employeeId, from, unitId: command.unitId, positionId: command.positionId ?? null }]);
    this.tell(tx, employeeId, 'added');
    return employeeId;
  }

  /** Corrects names, titles and birth data. @throws platform.stale_edit */
  async changePersonalData(tx: Tx, command: ChangePersonalData): Promise<void> {
    const { employeeId: id, revision } = command;
    await this.lock(tx, id);
    const { affected } = await tx.manager.update(Employee, { id, revision }, { ...personal(command), revision: revision + 1 });
    if (affected !== 1) {
      const present = await tx.manager.findOneBy(Employee, { id });
      throw present ? new DomainError('platform.stale_edit', { present }) : new DomainError('platform.not_found');
    }
    this.tell(tx, id, 'changed');
  }

  /** A new kind, grade or legal standing from a date, with a new number when there is one. */
  async changeEmployment(tx: Tx, command: ChangeEmployment): Promise<void> {
    const { employeeId, from, kind } = command;
    const rankGrade = checkedGrade(command);
    await this.lock(tx, employeeId);
    await employEmployees(tx, [{ employeeId, from, kind, rankGrade, legalStanding: command.legalStanding ?? '01' }]);
    if (command.nip) await identifyEmployees(tx, 'NIP', [{ employeeId, from, kind: 'NIP', value: checkedNip(command.nip) }]);
    this.tell(tx, employeeId, 'employment_changed');
  }

  /** To another unit or position from a date; the office of head and the named supervisor of the old unit end with it. */
  async moveEmployee(tx: Tx, command: MoveEmployee): Promise<void> {
    const { employeeId, from, unitId, positionId } = command;
    await this.lock(tx, employeeId);
    await this.checkPlace(tx, command);
    await placeEmployees(tx, [{ employeeId, from, unitId, positionId }]);
    this.tell(tx, employeeId, 'moved');
  }

  /** Ends employment, membership, headships and supervision; the person, the numbers and every record stay. */
  async endEmployee(tx: Tx, command: EndEmployee): Promise<void> {
    await this.lock(tx, command.employeeId);
    await endEmployees(tx, [command]);
    this.tell(tx, command.employeeId, 'ended', { reason: command.reason ?? null });
  }

  /** A new number from a date; the former ones still find the person. @throws organisation.nip_invalid, organisation.nip_taken */
  async changeIdentifier(tx: Tx, { employeeId, kind, value, from }: ChangeIdentifier): Promise<void> {
    await this.lock(tx, employeeId);
    const checked = kind === 'NIP' ? checkedNip(value) : kind === 'OLD_NIP' ? checkedOldNip(value) : value.trim();
    await identifyEmployees(tx, kind, [{ employeeId, from, kind, value: checked }]);
    this.tell(tx, employeeId, 'identifier_changed', { kind });
  }

  /**
   * Names who leads the person, or leaves it to the head of the unit again.
   * @throws organisation.supervision_cycle, organisation.not_in_service, organisation.not_retroactive
   */
  async nameSupervisor(tx: Tx, command: NameSupervisor): Promise<void> {
    const { employeeId, supervisorId, from, to = null, reason = null } = command;
    await this.lock(tx, employeeId);
    if (to && to <= from) throw new DomainError('platform.invalid_input', { fields: { to: ['must lie after the first day'] } });
    if (supervisorId) {
      await this.checkSupervisor(tx, employeeId, supervisorId, from);
      await refuseOverlap(superviseEmployees(tx, [{ employeeId, supervisorId, from, to, reason: reason?.trim() || null }]));
    } else await endSupervision(tx, [{ employeeId, from }]);
    this.tell(tx, employeeId, 'supervisor_named');
  }

  private async lock(tx: Tx, employeeId: EmployeeId): Promise<void> {
    const [row] = await tx.query<{ merged: boolean }>(
      'select merged_into is not null as merged from organisation.employee where id = $1 for no key update',
      [employeeId],
    );
    if (!row) throw new DomainError('platform.not_found');
    if (row.merged) throw new DomainError('organisation.person_merged');
  }

  /** The supervisor is in service on the day, and the employee is nowhere above. */
  private async checkSupervisor(tx: Tx, employeeId: EmployeeId, supervisorId: EmployeeId, from: string): Promise<void> {
    const [found] = await tx.query<{ serves: boolean; below: boolean }>(
      `with recursive up (id, step) as (
         select $2::uuid, 0 union all select organisation.supervisor_of(up.id, $3::date), up.step + 1 from up where up.id <> $1::uuid and up.step < 30
       )
       select exists (select from organisation.membership m where m.employee_id = $2 and m.valid @> $3::date) as serves,
         exists (select from up where up.id = $1::uuid) as below`,
      [employeeId, supervisorId, from],
    );
    if (!found?.serves) throw new DomainError('organisation.not_in_service');
    if (found.below) throw new DomainError('organisation.supervision_cycle');
  }

  /** The unit is below an agency and neither closed nor about to close; the position is one of that agency. */
  private async checkPlace(tx: Tx, { unitId, positionId }: Pick<AddEmployee, 'unitId' | 'positionId'>): Promise<void> {
    const [unit] = await tx.query<{ open: boolean; fits: boolean }>(
      `select u.valid_to is null as open,
         ($2::uuid is null or exists (select from organisation.position p where p.id = $2::uuid and p.agency_id = u.agency_id)) as fits
       from organisation.unit u where u.id = $1 and u.kind <> 'INSTALLATION'`,
      [unitId, positionId ?? null],
    );
    if (!unit?.fits) throw new DomainError('platform.invalid_input', { fields: { unitId: ['of another agency than the position'] } });
    if (!unit.open) throw new DomainError('organisation.unit_closed');
  }

  private async repeatedAdd(tx: Tx, command: AddEmployee, nip: string): Promise<EmployeeId> {
    const same = await tx.query(
      `select from organisation.employee p join organisation.employee_identifier i on i.employee_id = p.id and i.kind = 'NIP' and i.value = $2
       where p.id = $1 and p.full_name = $3`,
      [command.id, nip, personal(command).fullName],
    );
    if (same.length === 0) throw new DomainError('platform.different_repeat');
    return command.id;
  }

  private tell(tx: Tx, employeeId: EmployeeId, what: string, details: AuditDetails = {}): void {
    tx.audit('organisation.employee_changed', { kind: 'employee', id: employeeId }, { what, ...details });
    tx.publish('organisation.employee_changed', { employeeId });
  }
}
