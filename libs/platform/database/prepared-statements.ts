import type { QueryConfig } from 'pg';

const MAX_STATEMENTS = 1_000;
const names = new Map<string, string>();

/** Gives each SQL text one name, so that PostgreSQL parses and plans it once per connection; past the bound it stays unnamed. */
export function prepared(text: string, values: readonly unknown[] = []): QueryConfig {
  let name = names.get(text);
  if (!name && names.size < MAX_STATEMENTS) {
    name = `s${names.size + 1}`;
    names.set(text, name);
  }
  return { name, text, values: [...values] };
}
