import { UnitService } from '@piawai/domain/organisation';

import type { Seed } from '../../src/seed-context';
import { seedId } from '../deterministic-id';

/** The root of the tree of units, which every installation has. */
export const INSTALLATION_ID = seedId('unit:installation');

export const seedInstallation: Seed = async ({ app, database }) => {
  await database.transaction((tx) =>
    app.get(UnitService).addUnit(tx, {
      id: INSTALLATION_ID, parentId: null, code: 'PIAWAI', name: 'Piawai', kind: 'INSTALLATION', zone: 'Asia/Jakarta', from: '2018-01-01',
    }),
  );
};
