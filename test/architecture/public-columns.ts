import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { filesBelow, ROOT } from './source-tree';

const SQL_LITERAL = /`[^`]*`/g;
const FROM = /\b(?:from|join)\s+([a-z]+)\.([a-z_]+)(?:\s+(?:as\s+)?([a-z_]+))?/gi;
/** A subquery, a function or a name of the statement's own that takes an alias. */
const DERIVED = /(?:\)|\b(?:from|join|,)\s*[a-z_]+)\s+(?:as\s+)?([a-z_]+)\b/gi;
const NOT_AN_ALIAS = /^(where|on|join|left|right|inner|cross|order|group|limit|using|for|union|set|returning|having|tablesample)$/i;

/** Schema and table of every `create table` in the migrations. */
export const tables = (): [schema: string, table: string][] =>
  filesBelow(['apps/database/migrations'], /\d{3}-.*\.ts$/).flatMap(({ text }) => [...text.matchAll(/create table (?:if not exists )?([a-z]+)\.([a-z_]+)/gi)].map(([, schema, table]) => [schema!, table!] as [string, string]));

/** Says whether the README of the owner lists a column: what stands between the table's name and that of the next one. */
export function publicColumns(known: readonly (readonly [string, string])[]): (schema: string, table: string, column: string) => boolean {
  const listed = new Map<string, string>();
  for (const schema of new Set(known.map(([each]) => each)).values()) {
    if (schema === 'platform') continue;
    const names = known.filter(([each]) => each === schema).map(([, table]) => table).sort((a, b) => b.length - a.length);
    const text = readFileSync(join(ROOT, 'libs/domain', schema, 'README.md'), 'utf8');
    const parts = text.split(new RegExp(`(?<![\\w-])(?:${schema}\\.)?(${names.join('|')})(?=[\`(, ]| \\|)`, 'g'));
    for (let at = 1; at < parts.length; at += 2) {
      const key = `${schema}.${parts[at]}`;
      listed.set(key, `${listed.get(key) ?? ''} ${parts[at + 1]!.split('\n')[0]}`);
    }
  }
  return (schema, table, column) => {
    const words = listed.get(`${schema}.${table}`) ?? '';
    return /every column/.test(words) || new RegExp(`(?<![\\w.])${column}(?!\\w)`).test(words);
  };
}

export interface ColumnRead {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
}

/** Columns that statements read by an alias of a table; an alias that stands for something else as well is left out. */
export function columnsRead(text: string): ColumnRead[] {
  return (text.match(SQL_LITERAL) ?? []).flatMap((literal) => {
    const aliases = new Map<string, string | null>();
    for (const [, schema, table, alias] of literal.matchAll(FROM)) {
      if (!alias || NOT_AN_ALIAS.test(alias)) continue;
      const name = `${schema}.${table}`;
      aliases.set(alias, aliases.has(alias) && aliases.get(alias) !== name ? null : name);
    }
    for (const [, alias] of literal.matchAll(DERIVED)) if (aliases.has(alias!)) aliases.set(alias!, null);
    return [...aliases].flatMap(([alias, name]) => {
      if (name === null) return [];
      const [schema, table] = name.split('.') as [string, string];
      return [...literal.matchAll(new RegExp(`(?<![\\w.$])${alias}\\.([a-z_]+)\\b(?!\\()`, 'g'))].map(([, column]) => ({ schema, table, column: column! }));
    });
  });
}
