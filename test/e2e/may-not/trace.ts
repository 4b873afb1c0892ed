import type { TestDatabase } from '../../environment/database';

/** Counters of attempts and of activity: being refused may be counted. */
const NOT_A_TRACE = ['platform.rate_window'];
const TABLES = `
  select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public') order by 1`;

/** What the database holds, table by table: rows and a hash over all of them. */
export async function contentOf({ database }: TestDatabase): Promise<ReadonlyMap<string, string>> {
  const tables = (await database.read<{ name: string }>(TABLES)).map(({ name }) => name).filter((name) => !NOT_A_TRACE.includes(name));
  // When a session was last used changes with every request.
  const parts = tables.map((name) => `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended((to_jsonb(t) - 'last_used_at')::text, 0)), 0) as content from ${name} t`);
  const rows = await database.read<{ name: string; content: string }>(parts.join(' union all '));
  return new Map(rows.map(({ name, content }) => [name, content]));
}

/** Tables that differ between two readings. */
export const changedTables = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...after].filter(([name, content]) => before.get(name) !== content).map(([name]) => name);
