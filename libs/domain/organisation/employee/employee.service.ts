import { Injectable } from '@nestjs/common';
import { DomainError, type EmployeeId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { parseGrade } from '../identity/rank.rules';
import { parseNip } from '../identity/nip.rules';
import { employEmployees, endEmployees, endSupervision, identifyEmployees, placeEmployees, superviseEmployees } from './dated-rows';
import { Employee } from './employee.entity';
import type {
  AddEmployee, ChangeEmployment, ChangePersonalData, EmploymentData, EndEmployee, MoveEmployee, NameSupervisor, PersonalData,
} from './employee.types';

const checkedNip = (text: string): string => {
  const parsed = parseNip(text);
  if (!parsed.ok) throw new DomainError('organisation.nip_invalid', { problem: parsed.problem });
  return parsed.nip.value;
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
    this.tell(tx, command.employeeId, 'ended');
  }

  async nameSupervisor(tx: Tx, command: NameSupervisor): Promise<void> {
    const { employeeId, supervisorId, from } = command;
    await this.lock(tx, employeeId);
    if (supervisorId === employeeId) throw new DomainError('platform.invalid_input', { fields: { supervisorId: ['is the employee'] } });
    if (supervisorId) await superviseEmployees(tx, [{ employeeId, supervisorId, from }]);
    else await endSupervision(tx, [{ employeeId, from }]);
    this.tell(tx, employeeId, 'supervisor_named');
  }

  private async lock(tx: Tx, employeeId: EmployeeId): Promise<void> {
    const rows = await tx.query('select id from organisation.employee where id = $1 for no key update', [employeeId]);
    if (rows.length === 0) throw new DomainError('platform.not_found');
  }

  /** The unit is open on the date and below an agency; the position is one of that agency. */
  private async checkPlace(tx: Tx, { unitId, positionId, from }: Pick<AddEmployee, 'unitId' | 'positionId' | 'from'>): Promise<void> {
    const fits = await tx.query(
      `select from organisation.unit u where u.id = $1 and u.kind <> 'INSTALLATION' and (u.valid_to is null or u.valid_to > $3::date)
         and ($2::uuid is null or exists (select from organisation.position p where p.id = $2::uuid and p.agency_id = u.agency_id))`,
      [unitId, positionId ?? null, from],
    );
    if (fits.length === 0) throw new DomainError('platform.invalid_input', { fields: { unitId: ['closed, or of another agency than the position'] } });
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

  private tell(tx: Tx, employeeId: EmployeeId, what: string): void {
    tx.audit('organisation.employee_changed', { kind: 'employee', id: employeeId }, { what });
    tx.publish('organisation.employee_changed', { employeeId });
  }
}
