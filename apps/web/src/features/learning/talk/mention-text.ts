import type { Classmate } from './api';

const NAMING = /@([\p{L}.'’-]*(?: [\p{L}.'’-]+)?)$/u;

/** What is typed after the last @ before the caret; null while nobody is being named. */
export const namingAt = (text: string, caret: number): string | null => NAMING.exec(text.slice(0, caret))?.[1] ?? null;

/** Puts a chosen name in place of what was typed after @; answers with the text and where the caret goes. */
export function withName(text: string, caret: number, name: string): { text: string; caret: number } {
  const before = text.slice(0, caret).replace(NAMING, `@${name} `);
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}

/** The text as it is kept: chosen names become ids. Longer names first, for one may begin another. */
export function toKept(text: string, people: readonly Classmate[]): string {
  const byLength = [...people].sort((a, b) => b.name.length - a.name.length);
  return byLength.reduce((kept, { accountId, name }) => kept.replaceAll(`@${name}`, `@[${accountId}]`), text);
}

/** The text as it is typed: ids become names. */
export const toTyped = (text: string, people: readonly Classmate[]): string =>
  people.reduce((typed, { accountId, name }) => typed.replaceAll(`@[${accountId}]`, `@${name}`), text);
