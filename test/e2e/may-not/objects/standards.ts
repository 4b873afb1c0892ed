import { addDays } from '@piawai/platform/clock/civil-date';
import { newId } from '@piawai/platform/database/uuid';

import { aPosition } from '../../../builders/position';
import type { ObjectOfRoute } from '../belonging';
import type { World } from '../world';

const tomorrow = ({ today }: World): string => addDays(today, 1);

const aCompetency = async ({ db }: World): Promise<string> => {
  const [row] = await db.database.read<{ id: string }>('select id from standards.competency where agency_id is null order by ordinal limit 1');
  return row!.id;
};

export const standardsObjects: Readonly<Record<string, ObjectOfRoute>> = {
  'POST /standards/duties': {
    of: 'callers agency',
    make: (world) => ({ body: { employeeKind: 'PNS', minJp: 20, maxJp: null, period: 'CALENDAR_YEAR', basis: 'Keputusan Uji 1', validFrom: tomorrow(world) } }),
  },
  'POST /standards/jp-policies': {
    of: 'callers agency',
    make: (world) => ({
      body: {
        version: `UJI-${newId().slice(-8)}`, formId: 3, unit: 'DAY', jpPerUnit: 4, internationalSurplusPercent: 0, dailyCap: null, unitsPerMonth: null, yearlyCap: null,
        basis: 'Keputusan Uji 1', validFrom: tomorrow(world),
      },
    }),
  },
  'PUT /standards/positions/:positionId': {
    of: 'agency',
    make: async (world) => ({
      params: { positionId: await aPosition(world.db, { agencyId: world.agencyId }) },
      body: { from: world.today, levels: [{ competencyId: await aCompetency(world), level: 2 }] },
    }),
  },
};
