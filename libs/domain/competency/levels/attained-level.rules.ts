import type { CivilDate, CompetencyId, LedgerEntryId } from '@piawai/contracts';

import { factsInOrder, reversedIds, type LearningFact } from '../counting/learning-fact';

export interface AttainedLevel {
  readonly competencyId: CompetencyId;
  readonly level: number;
  /** The entry that proves it: of equal levels the first. */
  readonly entryId: LedgerEntryId;
  readonly attainedOn: CivilDate;
}

/** The highest level of each competency that entries of one person still prove. */
export function attainedLevels(facts: readonly LearningFact[]): AttainedLevel[] {
  const reversed = reversedIds(facts);
  const best = new Map<CompetencyId, AttainedLevel>();
  for (const fact of factsInOrder(facts)) {
    if (reversed.has(fact.id)) continue;
    for (const { competencyId, level } of fact.levels) {
      const known = best.get(competencyId);
      if (!known || level > known.level) best.set(competencyId, { competencyId, level, entryId: fact.id, attainedOn: fact.countedOn });
    }
  }
  return [...best.values()];
}
