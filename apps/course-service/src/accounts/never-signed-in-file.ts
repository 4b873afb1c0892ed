import type { NeverSignedIn } from '@piawai/domain/accounts';
import { neverSignedInHead, neverSignedInLine } from '@piawai/domain/accounts/rules';

/** The lines of the CSV, part by part, so that a city needs no more memory than a unit. */
export async function* neverSignedInFile(parts: AsyncIterable<readonly NeverSignedIn[]>): AsyncGenerator<string> {
  yield neverSignedInHead();
  for await (const people of parts) yield people.map(neverSignedInLine).join('');
}
