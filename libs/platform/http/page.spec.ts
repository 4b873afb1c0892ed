import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

import { PageQuery } from './page';

describe('how a list is asked for', () => {
  const problems = (query: object): string[] => validateSync(plainToInstance(PageQuery, query)).map(({ property }) => property);

  it.each([[{}], [{ limit: '1' }], [{ limit: '100', after: 'WyJhIl0' }]])('takes %j', (query) => expect(problems(query)).toEqual([]));
  it.each([['101'], ['0'], ['1.5'], ['many']])('refuses a limit of %s', (limit) => expect(problems({ limit })).toEqual(['limit']));
});
