import { DomainError, type PositionId } from '@piawai/contracts';
import { PositionStandardService, StandardsReader } from '@piawai/domain/standards';

import positions from '../data/positions.json';
import type { Seed } from '../../src/seed-context';

/** Standards of the demo city hold from the day its unit tree begins. */
const IN_FORCE_FROM = '2022-01-01';
const MANAGERIAL = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8'];

/** The standards (SKJ) of the demo's positions, which the organisation's seed has made. */
export const seedPositionStandards: Seed = async ({ app, database }) => {
  const service = app.get(PositionStandardService);
  const reader = app.get(StandardsReader);
  for (const position of positions) {
    const rows = await database.read<{ id: PositionId; agency_id: string }>(
      'select p.id, p.agency_id from organisation.position p where p.code = $1', [position.kode]);
    for (const { id, agency_id: agencyId } of rows) {
      if ((await reader.standardOf(id, IN_FORCE_FROM)).length > 0) continue;
      const idOf = new Map((await reader.dictionary(agencyId)).map(({ code, id: competencyId }) => [code, competencyId]));
      const levels = Object.entries({
        ...Object.fromEntries(MANAGERIAL.map((code) => [code, position.levelManajerial])),
        S1: position.levelPerekatBangsa,
        ...position.teknis,
      }).map(([code, level]) => {
        const competencyId = idOf.get(code);
        if (!competencyId) throw new DomainError('platform.not_found', { code });
        return { competencyId, level };
      });
      await database.transaction((tx) => service.setStandard(tx, { positionId: id, from: IN_FORCE_FROM, levels }));
    }
  }
};
