import { Injectable } from '@nestjs/common';
import { DomainError, type EmployeeId, type UnitId } from '@piawai/contracts';
import { civilDateIn } from '@piawai/platform/clock/civil-date';
import type { Tx } from '@piawai/platform/database/tx';

import { type MembershipFrom, placeEmployees } from '../employee/dated-rows';
import { refuseOverlap } from '../overlap';
import { hangUnits } from './unit-parents';
import { renameUnit } from './unit-names';
import { rebuildClosure } from './unit-closure';
import { Unit } from './unit.entity';
import type { AddUnit, ChangeUnit, EndHeadship, EndUnit, MoveUnit, SetHead } from './unit.types';

/** Changes the dated tree of units and who leads them; each change of the tree rebuilds its closure in the same transaction. */
@Injectable()
export class UnitService {
  /** @throws organisation.code_taken, platform.different_repeat, platform.not_found (the parent) */
  async addUnit(tx: Tx, command: AddUnit): Promise<UnitId> {
    const parent = command.parentId ? await this.lockUnit(tx, command.parentId) : null;
    if (parent) this.requireOpen(parent);
    const agencyId = command.kind === 'AGENCY' || command.kind === 'INSTALLATION' ? command.id : parent?.agencyId;
    if (!agencyId) throw new DomainError('platform.not_found');
    const inserted = await tx.query(
      `insert into organisation.unit (id, agency_id, code, name, kind, zone, kemendagri_code, valid_from)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
      [command.id, agencyId, command.code, command.name, command.kind, command.zone ?? parent?.zone ?? 'Asia/Jakarta', command.kemendagriCode ?? null, command.from],
    );
    if (inserted.length === 0) return this.repeatedAdd(tx, command);
    if (command.parentId) {
      await tx.query('insert into organisation.unit_parent (unit_id, parent_id, valid) values ($1, $2, daterange($3::date, null))', [
        command.id, command.parentId, command.from,
      ]);
    }
    await rebuildClosure(tx, command.id);
    this.tell(tx, command.id, 'added');
    return command.id;
  }

  /** Recodes, or renames from a day; the former name stays in its time. @throws platform.stale_edit, organisation.code_taken, organisation.not_retroactive */
  async changeUnit(tx: Tx, command: ChangeUnit): Promise<void> {
    const { unitId: id, revision, code, name, kind } = command;
    const unit = await this.lockUnit(tx, id);
    if (unit.revision !== revision) throw new DomainError('platform.stale_edit', { present: unit });
    const isRoot = unit.agencyId === unit.id;
    if (isRoot ? kind !== unit.kind : kind === 'AGENCY' || kind === 'INSTALLATION') {
      throw new DomainError('platform.invalid_input', { fields: { kind: ['agencies keep their kind'] } });
    }
    if (await tx.manager.createQueryBuilder(Unit, 'u').where('u.agencyId = :agency and u.code = :code and u.id <> :id', { agency: unit.agencyId, code, id }).getExists()) {
      throw new DomainError('organisation.code_taken');
    }
    if (name !== unit.name) {
      const today = civilDateIn(unit.zone, tx.now);
      const from = command.from ?? today;
      if (from > today) throw new DomainError('platform.invalid_input', { fields: { from: ['must not lie in the future'] } });
      await renameUnit(tx, unit, name, from);
    }
    await tx.manager.update(Unit, { id }, { code, name, kind, revision: revision + 1 });
    this.tell(tx, id, 'changed');
  }

  /** Hangs a unit with all below it under another parent. @throws organisation.unit_cycle, organisation.unit_closed, organisation.not_retroactive */
  async moveUnit(tx: Tx, { unitId, parentId, from }: MoveUnit): Promise<void> {
    const unit = await this.lockUnit(tx, unitId);
    const parent = await tx.manager.findOneBy(Unit, { id: parentId });
    if (!parent || unit.agencyId === unitId || parent.agencyId !== unit.agencyId) throw new DomainError('platform.not_found');
    // Two moves in one agency wait for each other, or together they could close a circle.
    await tx.query('select id from organisation.unit where id = $1 for no key update', [unit.agencyId]);
    const below = await tx.query('select from organisation.unit_closure where ancestor_id = $1 and descendant_id = $2', [unitId, parentId]);
    if (below.length > 0) throw new DomainError('organisation.unit_cycle');
    this.requireOpen(parent);
    if (from > civilDateIn(unit.zone, tx.now)) throw new DomainError('platform.invalid_input', { fields: { from: ['must not lie in the future'] } });
    await hangUnits(tx, [unitId], parentId, from);
    await rebuildClosure(tx, unitId);
    this.tell(tx, unitId, 'moved');
  }

  /**
   * Closes a unit; its history stays under those above it. With `moveTo` its people and the units below go there on the same day.
   * @throws organisation.unit_in_use with how many people and units are still in it, organisation.unit_closed, organisation.not_retroactive
   */
  async endUnit(tx: Tx, { unitId, from, moveTo }: EndUnit): Promise<void> {
    const unit = await this.lockUnit(tx, unitId);
    if (unit.agencyId === unitId) throw new DomainError('platform.invalid_input', { fields: { unitId: ['agencies are not closed'] } });
    if (moveTo) await this.emptyInto(tx, unit, moveTo, from);
    const [left] = await tx.query<{ people: number; units: number }>(
      `select (select count(*) from organisation.membership where unit_id = $1 and (upper_inf(valid) or upper(valid) > $2::date)) as people,
         (select count(*) from organisation.unit_closure c join organisation.unit u on u.id = c.descendant_id
          where c.ancestor_id = $1 and c.depth > 0 and (u.valid_to is null or u.valid_to > $2::date)) as units`,
      [unitId, from],
    );
    if (left && left.people + left.units > 0) throw new DomainError('organisation.unit_in_use', left);
    await this.vacate(tx, unitId, from, null);
    await tx.query('delete from organisation.unit_helper where unit_id = $1 and lower(valid) >= $2::date', [unitId, from]);
    await tx.query('update organisation.unit_helper set valid = daterange(lower(valid), $2::date) where unit_id = $1 and valid @> $2::date', [unitId, from]);
    await tx.query('update organisation.unit set valid_to = $2, revision = revision + 1 where id = $1', [unitId, from]);
    this.tell(tx, unitId, 'ended');
  }

  /**
   * Who leads a unit from a date, in office or acting; whoever held that capacity on that day ends there. Null = vacant from then on.
   * @throws organisation.overlaps when somebody is set for a later time already, organisation.not_in_service, organisation.unit_closed
   */
  async setHead(tx: Tx, command: SetHead): Promise<void> {
    const { unitId, employeeId, capacity, from, to } = command;
    if (to && to <= from) throw new DomainError('platform.invalid_input', { fields: { to: ['must lie after the first day'] } });
    this.requireOpen(await this.lockUnit(tx, unitId));
    if (!employeeId) await this.vacate(tx, unitId, from, capacity);
    else {
      await this.requireInService(tx, employeeId, from);
      await this.cutHead(tx, unitId, capacity, from);
      await refuseOverlap(
        tx.query('insert into organisation.headship (unit_id, employee_id, capacity, valid) values ($1, $2, $3, daterange($4::date, $5::date))', [
          unitId, employeeId, capacity, from, to ?? null,
        ]),
      );
    }
    this.tell(tx, unitId, 'head_set');
  }

  /** Ends one office on a day; one that had not begun then never was. */
  async endHeadship(tx: Tx, { unitId, headshipId, from }: EndHeadship): Promise<void> {
    await this.lockUnit(tx, unitId);
    const params = [headshipId, unitId, from];
    const removed = await tx.query('delete from organisation.headship where id = $1 and unit_id = $2 and lower(valid) >= $3::date returning id', params);
    const cut = await tx.query(
      'update organisation.headship set valid = daterange(lower(valid), $3::date) where id = $1 and unit_id = $2 and valid @> $3::date returning id',
      params,
    );
    if (removed.length + cut.length === 0) throw new DomainError('platform.not_found');
    this.tell(tx, unitId, 'head_ended');
  }

  private async emptyInto(tx: Tx, unit: Unit, moveTo: UnitId, from: string): Promise<void> {
    const target = await this.lockUnit(tx, moveTo);
    await tx.query('select id from organisation.unit where id = $1 for no key update', [unit.agencyId]);
    const below = await tx.query('select from organisation.unit_closure where ancestor_id = $1 and descendant_id = $2', [unit.id, moveTo]);
    if (below.length > 0) throw new DomainError('organisation.unit_cycle');
    if (target.agencyId !== unit.agencyId) throw new DomainError('platform.not_found');
    this.requireOpen(target);
    const members = await tx.query<Pick<MembershipFrom, 'employeeId' | 'positionId'>>(
      'select employee_id as "employeeId", position_id as "positionId" from organisation.membership where unit_id = $1 and valid @> $2::date order by employee_id',
      [unit.id, from],
    );
    await placeEmployees(tx, members.map((member) => ({ ...member, unitId: moveTo, from })));
    for (const { employeeId } of members) tx.publish('organisation.employee_changed', { employeeId });
    const children = await tx.query<{ id: UnitId }>(
      `select c.descendant_id as id from organisation.unit_closure c join organisation.unit u on u.id = c.descendant_id
       where c.ancestor_id = $1 and c.depth = 1 and u.valid_to is null`,
      [unit.id],
    );
    if (children.length === 0) return;
    if (from > civilDateIn(unit.zone, tx.now)) throw new DomainError('platform.invalid_input', { fields: { from: ['units below move today or earlier'] } });
    await hangUnits(tx, children.map(({ id }) => id), moveTo, from);
    await rebuildClosure(tx, moveTo);
  }

  /** Whoever held the capacity on the day ends there; a row that began that very day is corrected. */
  private async cutHead(tx: Tx, unitId: UnitId, capacity: string, from: string): Promise<void> {
    const params = [unitId, capacity, from];
    await tx.query('delete from organisation.headship where unit_id = $1 and capacity = $2 and lower(valid) = $3::date', params);
    await tx.query('update organisation.headship set valid = daterange(lower(valid), $3::date) where unit_id = $1 and capacity = $2 and valid @> $3::date', params);
  }

  private async requireInService(tx: Tx, employeeId: EmployeeId, from: string): Promise<void> {
    const rows = await tx.query('select from organisation.membership where employee_id = $1 and valid @> $2::date', [employeeId, from]);
    if (rows.length === 0) throw new DomainError('organisation.not_in_service');
  }

  private requireOpen({ validTo }: Unit): void {
    if (validTo) throw new DomainError('organisation.unit_closed');
  }

  private async vacate(tx: Tx, unitId: UnitId, from: string, capacity: string | null): Promise<void> {
    const which = 'unit_id = $1 and ($3::text is null or capacity = $3::text)';
    await tx.query(`delete from organisation.headship where ${which} and lower(valid) >= $2::date`, [unitId, from, capacity]);
    await tx.query(`update organisation.headship set valid = daterange(lower(valid), $2::date) where ${which} and valid @> $2::date`, [unitId, from, capacity]);
  }

  private async lockUnit(tx: Tx, id: UnitId): Promise<Unit> {
    const unit = await tx.manager.findOne(Unit, { where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!unit) throw new DomainError('platform.not_found');
    return unit;
  }

  private async repeatedAdd(tx: Tx, command: AddUnit): Promise<UnitId> {
    const present = await tx.manager.findOneBy(Unit, { id: command.id });
    if (!present) throw new DomainError('organisation.code_taken');
    if (present.code !== command.code || present.name !== command.name) throw new DomainError('platform.different_repeat');
    return present.id;
  }

  private tell(tx: Tx, id: UnitId, what: string): void {
    tx.audit('organisation.unit_changed', { kind: 'unit', id }, { what });
  }
}
