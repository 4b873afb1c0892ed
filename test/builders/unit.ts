import type { UnitId } from '@piawai/contracts';
import { UnitService } from '@piawai/domain/organisation';
import type { UnitKind } from '@piawai/domain/organisation/rules';
import { newId } from '@piawai/platform/database/uuid';

import type { TestDatabase } from '../environment/database';

export interface UnitSettings {
  readonly parentId?: UnitId;
  readonly code?: string;
  readonly name?: string;
  readonly kind?: UnitKind;
  readonly zone?: string;
  readonly from?: string;
}

const SINCE = '2018-01-01';

/** The root of the tree; the first call makes it. */
export async function theInstallation(db: TestDatabase): Promise<UnitId> {
  const rows = await db.database.read<{ id: UnitId }>(`select id from organisation.unit where kind = 'INSTALLATION'`);
  if (rows[0]) return rows[0].id;
  return db.database.transaction((tx) =>
    new UnitService().addUnit(tx, { id: newId(), parentId: null, code: 'ROOT', name: 'Instalasi', kind: 'INSTALLATION', zone: 'Asia/Jakarta', from: SINCE }),
  );
}

/** An agency below the installation. */
export async function anAgency(db: TestDatabase, settings: Omit<UnitSettings, 'parentId' | 'kind'> = {}): Promise<UnitId> {
  return aUnit(db, { name: 'Pemerintah Kota Uji', ...settings, parentId: await theInstallation(db), kind: 'AGENCY' });
}

/** A unit; without a parent it stands in an agency of its own. */
export async function aUnit(db: TestDatabase, settings: UnitSettings = {}): Promise<UnitId> {
  const id = newId();
  const parentId = settings.parentId ?? (await anAgency(db));
  return db.database.transaction((tx) =>
    new UnitService().addUnit(tx, { id, code: `U-${id.slice(-8)}`, name: 'Dinas Uji', kind: 'DINAS', from: SINCE, ...settings, parentId }),
  );
}
