import { columnsRead, publicColumns, tables } from './public-columns';
import { filesBelow, sources } from './source-tree';

const FLOW = ['platform', 'organisation', 'accounts', 'standards', 'catalogue', 'learning', 'evaluation', 'certificates', 'competency', 'planning', 'reporting', 'notifications'];
const TABLE = new RegExp(`\\b(${FLOW.join('|')})\\.([a-z_]+)\\b`, 'g');
const WRITE = new RegExp(`\\b(?:insert\\s+into|update|delete\\s+from|truncate)\\s+(?:only\\s+)?(${FLOW.join('|')})\\.([a-z_]+)`, 'gi');

/** SQL lives in template strings and quotes; names such as error codes in quotes have no SQL word near them. */
const SQL_TEXT = /`[^`]*`|'[^'\n]*'/g;
const SQL_WORD = /\b(select|insert\s+into|update\s+\w+\.|delete\s+from|join|from)\b/i;

const tablesRead = (text: string): string[] =>
  (text.match(SQL_TEXT) ?? []).filter((literal) => SQL_WORD.test(literal)).flatMap((literal) => [...literal.matchAll(TABLE)].map((match) => match[1]!));

const files = sources().filter(({ path }) => path.startsWith('libs/'));
const schemaOf = (path: string): string => /^libs\/domain\/([^/]+)/.exec(path)?.[1] ?? 'platform';

describe('SQL keeps to its folder', () => {
  it('a folder writes only its own schema', () => {
    const rows = files.flatMap(({ path, text }) =>
      [...text.matchAll(WRITE)].filter((match) => match[1] !== schemaOf(path)).map((match) => `${path} writes ${match[1]}.${match[2]}`),
    );
    expect(rows).toEqual([]);
  });

  it('a folder reads only its own and earlier schemas', () => {
    const rows = files.flatMap(({ path, text }) => {
      const own = FLOW.indexOf(schemaOf(path));
      const allowed = schemaOf(path) === 'reporting' ? FLOW : FLOW.slice(0, own + 1);
      return tablesRead(text).filter((schema) => !allowed.includes(schema)).map((schema) => `${path} reads ${schema}`);
    });
    expect(rows.filter((row) => !row.startsWith('libs/platform/database/append-only.check.ts'))).toEqual([]);
  });

  it('a folder reads only those columns of another that its README lists', () => {
    const known = tables();
    const isPublic = publicColumns(known);
    const rows = files.flatMap(({ path, text }) =>
      columnsRead(text)
        .filter(({ schema, table }) => schema !== schemaOf(path) && schema !== 'platform' && known.some(([each, name]) => each === schema && name === table))
        .filter(({ schema, table, column }) => !isPublic(schema, table, column))
        .map(({ schema, table, column }) => `${schema}.${table}.${column} in ${path}`),
    );
    expect([...new Set(rows)].sort()).toEqual([]);
  });

  it('no foreign key points forward in the flow', () => {
    const rows = filesBelow(['apps/database/migrations'], /\d{3}-.*\.ts$/).flatMap(({ path, text }) => {
      const own = FLOW.indexOf(/\d{3}-(\w+)/.exec(path)![1]!);
      return [...text.matchAll(/references\s+([a-z]+)\.([a-z_]+)/gi)].filter((match) => FLOW.indexOf(match[1]!) > own).map((match) => `${path} references ${match[1]}.${match[2]}`);
    });
    expect(rows).toEqual([]);
  });

  it('domain code takes the time from the Clock', () => {
    const inCode = /new Date\(\)|Date\.now\(\)/g;
    const inSql = /\b(now\(\)|clock_timestamp\(\)|current_date|current_timestamp)/g;
    const rows = files
      .filter(({ path }) => path.startsWith('libs/domain/'))
      .flatMap(({ path, text }) => {
        const sql = (text.match(SQL_TEXT) ?? []).filter((literal) => SQL_WORD.test(literal)).join('\n');
        return [...text.matchAll(inCode), ...sql.matchAll(inSql)].map((match) => `${path}: ${match[0]}`);
      });
    expect(rows).toEqual([]);
  });
});
