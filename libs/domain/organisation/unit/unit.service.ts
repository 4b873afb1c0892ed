import { Injectable } from '@nestjs/common';
import { DomainError, type UnitId } from '@piawai/contracts';
import { civilDateIn } from '@piawai/platform/clock/civil-date';
import type { Tx } from '@piawai/platform/database/tx';

import { rebuildClosure } from './unit-closure';
import { Unit } from './unit.entity';
import type { AddUnit, ChangeUnit, EndUnit, MoveUnit, SetHead } from './unit.types';

/** Changes the dated tree of units and who leads them; each change of the tree rebuilds its closure in the same transaction. */
@Injectable()
export class UnitService {
  /** @throws organisation.code_taken, platform.different_repeat, platform.not_found (the parent) */
  async addUnit(tx: Tx, command: AddUnit): Promise<UnitId> {
    const parent = command.parentId ? await this.lockUnit(tx, command.parentId) : null;
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

  /** Renames or recodes. @throws platform.stale_edit, organisation.code_taken */
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
    await tx.manager.update(Unit, { id }, { code, name, kind, revision: revision + 1 });
    this.tell(tx, id, 'changed');
  }

  /** Hangs a unit with all below it under another parent. @throws organisation.unit_cycle, organisation.not_retroactive */
  async moveUnit(tx: Tx, { unitId, parentId, from }: MoveUnit): Promise<void> {
    const unit = await this.lockUnit(tx, unitId);
    const parent = await tx.manager.findOneBy(Unit, { id: parentId });
    if (!parent || unit.agencyId === unitId || parent.agencyId !== unit.agencyId) throw new DomainError('platform.not_found');
    // Two moves in one agency wait for each other, or together they could close a circle.
    await tx.query('select id from organisation.unit where id = $1 for no key update', [unit.agencyId]);
    const below = await tx.query('select from organisation.unit_closure where ancestor_id = $1 and descendant_id = $2', [unitId, parentId]);
    if (below.length > 0) throw new DomainError('organisation.unit_cycle');
    if (from > civilDateIn(unit.zone, tx.now)) throw new DomainError('platform.invalid_input', { fields: { from: ['must not lie in the future'] } });
    const later = await tx.query('select from organisation.unit_parent where unit_id = $1 and lower(valid) > $2::date', [unitId, from]);
    if (later.length > 0) throw new DomainError('organisation.not_retroactive');
    await tx.query('delete from organisation.unit_parent where unit_id = $1 and lower(valid) = $2::date', [unitId, from]);
    await tx.query('update organisation.unit_parent set valid = daterange(lower(valid), $2::date) where unit_id = $1 and valid @> $2::date', [unitId, from]);
    await tx.query('insert into organisation.unit_parent (unit_id, parent_id, valid) values ($1, $2, daterange($3::date, null))', [unitId, parentId, from]);
    await rebuildClosure(tx, unitId);
    this.tell(tx, unitId, 'moved');
  }

  /** Closes an empty unit; its history stays under those above it. @throws organisation.unit_in_use */
  async endUnit(tx: Tx, { unitId, from }: EndUnit): Promise<void> {
    await this.lockUnit(tx, unitId);
    const inUse = await tx.query(
      `select from organisation.membership where unit_id = $1 and (upper(valid) is null or upper(valid) > $2::date)
       union all
       select from organisation.unit_closure c join organisation.unit u on u.id = c.descendant_id
       where c.ancestor_id = $1 and c.depth > 0 and (u.valid_to is null or u.valid_to > $2::date) limit 1`,
      [unitId, from],
    );
    if (inUse.length > 0) throw new DomainError('organisation.unit_in_use');
    await this.vacate(tx, unitId, from, null);
    await tx.query('update organisation.unit set valid_to = $2, revision = revision + 1 where id = $1', [unitId, from]);
    this.tell(tx, unitId, 'ended');
  }

  /** Who leads a unit from a date, in office or acting; whoever held that capacity ends there. */
  async setHead(tx: Tx, command: SetHead): Promise<void> {
    const { unitId, employeeId, capacity, from, to } = command;
    if (to && to <= from) throw new DomainError('platform.invalid_input', { fields: { to: ['must lie after the first day'] } });
    await this.lockUnit(tx, unitId);
    await this.vacate(tx, unitId, from, capacity);
    if (employeeId) {
      await tx.query('insert into organisation.headship (unit_id, employee_id, capacity, valid) values ($1, $2, $3, daterange($4::date, $5::date))', [
        unitId, employeeId, capacity, from, to ?? null,
      ]);
    }
    this.tell(tx, unitId, 'head_set');
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
