import type { PositionId, UnitId } from '@piawai/contracts';
import { PositionService } from '@piawai/domain/organisation';
import type { PositionGroup } from '@piawai/domain/organisation/rules';
import { newId } from '@piawai/platform/database/uuid';

import type { TestDatabase } from '../environment/database';

export interface PositionSettings {
  readonly agencyId: UnitId;
  readonly code?: string;
  readonly name?: string;
  readonly positionGroup?: PositionGroup;
}

/** A post of an agency. */
export async function aPosition(db: TestDatabase, settings: PositionSettings): Promise<PositionId> {
  const id = newId();
  return db.database.transaction((tx) =>
    new PositionService(db.database).addPosition(tx, { id, code: `P-${id.slice(-8)}`, name: 'Analis Uji', positionGroup: 'JF_AHLI_PERTAMA', ...settings }),
  );
}
