import { DomainError, type PositionId, type UnitId } from '@piawai/contracts';
import { PositionStandardService, StandardsReader } from '@piawai/domain/standards';

import data from '../data/positions.json';
import type { Seed } from '../../src/seed-context';

/** Standards of the demo city hold from the day its unit tree begins. */
const IN_FORCE_FROM = '2022-01-01';
const MANAGERIAL = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8'];

/** Heads of a perangkat daerah are JPT Pratama: level 4 of all that every post is asked for. */
const HEAD_CODE = 'KPL-';
const HEAD_LEVELS = genericLevels(4, 4);

const LEVELS = new Map(
  data.map(({ kode, levelManajerial, levelPerekatBangsa, teknis }) => {
    const technical: Partial<Record<string, number>> = teknis;
    return [kode, { ...genericLevels(levelManajerial, levelPerekatBangsa), ...technical }];
  }),
);

/** The standards (SKJ) of the demo's positions, which the organisation's seed has made; trainers have none, as happens. */
export const seedPositionStandards: Seed = async ({ app, database }) => {
  const service = app.get(PositionStandardService);
  const reader = app.get(StandardsReader);
  const rows = await database.read<{ id: PositionId; code: string; agency_id: UnitId }>(
    'select p.id, p.code, p.agency_id from organisation.position p order by p.agency_id, p.code');
  for (const { id, code, agency_id: agencyId } of rows) {
    const wanted = LEVELS.get(code) ?? (code.startsWith(HEAD_CODE) ? HEAD_LEVELS : undefined);
    if (!wanted || (await reader.standardOf(id, IN_FORCE_FROM)).length > 0) continue;
    const idOf = new Map((await reader.dictionary(agencyId)).map((competency) => [competency.code, competency.id]));
    const levels = Object.entries(wanted).map(([competencyCode, level = 0]) => {
      const competencyId = idOf.get(competencyCode);
      if (!competencyId) throw new DomainError('platform.not_found', { competencyCode });
      return { competencyId, level };
    });
    await database.transaction((tx) => service.setStandard(tx, { positionId: id, from: IN_FORCE_FROM, levels }));
  }
};

function genericLevels(managerial: number, cohesion: number): Record<string, number> {
  return { ...Object.fromEntries(MANAGERIAL.map((code) => [code, managerial])), S1: cohesion };
}
