import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, type PositionId, type UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';

import type { PositionGroup } from './position-groups.rules';
import { Position } from './position.entity';

export interface AddPosition {
  /** Made by the caller: the same id and content give the first answer again. */
  readonly id: PositionId;
  readonly agencyId: UnitId;
  readonly code: string;
  readonly name: string;
  readonly positionGroup: PositionGroup;
}

export interface ChangePosition {
  readonly positionId: PositionId;
  readonly revision: number;
  readonly code: string;
  readonly name: string;
  readonly positionGroup: PositionGroup;
}

export interface PositionLine extends AddPosition {
  readonly revision: number;
  /** People who hold it on the date asked for. */
  readonly holders: number;
}

/** The posts (jabatan) of an agency. */
@Injectable()
export class PositionService {
  constructor(private readonly database: Database) {}

  /** @throws organisation.code_taken, platform.different_repeat */
  async addPosition(tx: Tx, { id, agencyId, code, name, positionGroup }: AddPosition): Promise<PositionId> {
    const inserted = await tx.query(
      `insert into organisation.position (id, agency_id, code, name, position_group) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning id`,
      [id, agencyId, code, name, positionGroup],
    );
    if (inserted.length === 0) {
      const present = await tx.manager.findOneBy(Position, { id });
      if (!present) throw new DomainError('organisation.code_taken');
      if (present.code !== code || present.name !== name) throw new DomainError('platform.different_repeat');
      return id;
    }
    this.tell(tx, id, 'added');
    return id;
  }

  /** @throws platform.stale_edit, organisation.code_taken */
  async changePosition(tx: Tx, { positionId: id, revision, code, name, positionGroup }: ChangePosition): Promise<void> {
    const present = await tx.manager.findOne(Position, { where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!present) throw new DomainError('platform.not_found');
    if (present.revision !== revision) throw new DomainError('platform.stale_edit', { present });
    const taken = await tx.manager
      .createQueryBuilder(Position, 'p')
      .where('p.agencyId = :agency and p.code = :code and p.id <> :id', { agency: present.agencyId, code, id })
      .getExists();
    if (taken) throw new DomainError('organisation.code_taken');
    await tx.manager.update(Position, { id }, { code, name, positionGroup, revision: revision + 1 });
    this.tell(tx, id, 'changed');
  }

  /** All posts of an agency by name. */
  async positionsOf(agencyId: UnitId, date: CivilDate): Promise<PositionLine[]> {
    return this.database.read<PositionLine>(
      `select p.id, p.agency_id as "agencyId", p.code, p.name, p.position_group as "positionGroup", p.revision,
         (select count(*) from organisation.membership m where m.position_id = p.id and m.valid @> $2::date) as holders
       from organisation.position p
       where p.agency_id = $1 and (p.valid_to is null or p.valid_to > $2::date)
       order by lower(p.name), p.id`,
      [agencyId, date],
    );
  }

  /** @throws platform.not_found */
  async agencyOf(positionId: PositionId): Promise<UnitId> {
    const rows = await this.database.read<{ id: UnitId }>('select agency_id as id from organisation.position where id = $1', [positionId]);
    if (!rows[0]) throw new DomainError('platform.not_found');
    return rows[0].id;
  }

  private tell(tx: Tx, id: PositionId, what: string): void {
    tx.audit('organisation.unit_changed', { kind: 'position', id }, { what });
  }
}
