import type { Choice, PublicQuestion } from '@piawai/domain/catalogue/rules';
import type { QuestionForm } from '../types';

/** A question as a learner gets it. Ids are made at random, so their order tells nothing of the order that is the key. */
export function publicQuestion({ id, kind, points, prompt, choices, matches }: QuestionForm): PublicQuestion {
  return { revisionId: id, kind, points, prompt, choices: kind === 'ORDERING' ? byId(choices) : choices, matches: byId(matches) };
}

const byId = (choices: readonly Choice[]): Choice[] => choices.toSorted((a, b) => (a.id < b.id ? -1 : 1));
