import type { SeedContext } from '../../src/seed-context';
import type { CitySize } from './city';
import type { CityCounts } from './seed-city';

export async function farewell(_context: SeedContext, _size: CitySize, counts: CityCounts): Promise<string[]> {
  return [JSON.stringify(counts)];
}
