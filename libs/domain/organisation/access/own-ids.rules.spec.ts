import type { Actor } from '@piawai/contracts';

import { isOwn, ownIds } from './own-ids.rules';

const actor = (employeeId: string | null, mergedIds?: string[]): Actor => ({ employeeId, mergedIds }) as unknown as Actor;

describe('what is one’s own', () => {
  it.each([
    [actor(null), []],
    [actor('e1'), ['e1']],
    [actor('e1', ['e2', 'e3']), ['e1', 'e2', 'e3']],
  ])('stands under the present id and those of merged duplicates', (who, ids) => expect(ownIds(who)).toEqual(ids));

  it('is told from what belongs to others', () => {
    expect(isOwn(actor('e1', ['e2']), 'e2')).toBe(true);
    expect(isOwn(actor('e1', ['e2']), 'e3')).toBe(false);
    expect(isOwn(actor(null), 'e1')).toBe(false);
  });
});
