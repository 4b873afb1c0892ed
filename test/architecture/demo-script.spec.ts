import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { SCRIPT_FILES } from '../../apps/database/seeds/city/script-files';
import { filesBelow, ROOT } from './source-tree';

const script = readFileSync(join(ROOT, 'docs/demo.md'), 'utf8');
const steps = script.slice(script.indexOf('## 1.'));
/** What the presenter presses or reads aloud: bold, or in quotation marks; `…` leaves something out. */
const said = [...steps.matchAll(/\*\*([^*]+)\*\*|"([^"]+)"/g)].flatMap(([, pressed, read]) => (pressed ?? read)!.split('…')).map((words) => words.trim().replace(/[.,?]$/, '')).filter((words) => words !== '');

/** Texts of the web and of the demo, as patterns: what a message is given may be anything. */
const texts = [...filesBelow(['apps/web/src'], /messages\.ts$/), ...filesBelow(['apps/web/src'], /nav\.ts$/), ...filesBelow(['apps/database/seeds'], /(?<!spec)\.(ts|json)$/)].flatMap(({ text }) =>
  [...text.matchAll(/'((?:[^'\\\n]|\\.)+)'|"((?:[^"\\\n]|\\.)+)"|`([^`]+)`/g)].map(([, single, double, template]) => single ?? double ?? template!),
);
/** A message that is hardly more than its values says nothing. */
const LEAST_LETTERS = 4;
const patterns = texts
  .map((text) => text.split(/\$\{[^}]*\}/))
  .filter((parts) => parts.join('').replace(/[^a-z]/gi, '').length >= LEAST_LETTERS)
  .map((parts) => new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')));
const plain = texts.join('\n');
/** A whole message with its values, or a part of one; the stop at its end may belong to the sentence around it. */
const isKnown = (words: string): boolean => plain.includes(words) || ['', '.', '?'].some((stop) => patterns.some((pattern) => pattern.exec(words + stop)?.[0] === words + stop));

describe('the script of the demo', () => {
  it('names only what the pages say', () => {
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter((words) => !isKnown(words))).toEqual([]);
  });

  it('names the files that the city writes, and the command that makes it', () => {
    expect(Object.values(SCRIPT_FILES).filter((name) => !script.includes(`\`${name}\``))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const commands = [...script.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});
