import type { BlockNode } from '@piawai/domain/catalogue/rules';

export interface ArticleScript {
  readonly title: string;
  readonly minutes: number;
  /** `## heading`, `- point`, `1. step`, `! hint`, `| cell | cell |` with the header first; every other line is a paragraph. `[words](https://…)` is a link. */
  readonly text: string;
}

/** The first choice is the right one; the seed puts it elsewhere. */
export interface ChoiceScript {
  readonly prompt: string;
  readonly choices: readonly [right: string, ...wrong: string[]];
  readonly feedback: string;
}

export interface QuizScript {
  readonly title: string;
  readonly minutes: number;
  readonly questions: readonly ChoiceScript[];
}

export interface CourseScript {
  readonly summary: string;
  readonly minActiveMinutes?: number;
  /** Open to everybody unless said. */
  readonly enrolmentRule?: 'APPROVAL';
  /** One list per module of the course. */
  readonly modules: readonly (readonly (ArticleScript | QuizScript)[])[];
}

/** Turns the lines of a script into the block document of an article. */
export function blocksOf(text: string): BlockNode {
  const content: BlockNode[] = [];
  for (const line of text.trim().split('\n').map((each) => each.trim()).filter(Boolean)) {
    const step = /^\d+\. (.*)$/.exec(line);
    if (line.startsWith('## ')) content.push({ type: 'heading', attrs: { level: 2 }, content: words(line.slice(3)) });
    else if (line.startsWith('- ')) append(content, 'bulletList', line.slice(2));
    else if (step?.[1]) append(content, 'orderedList', step[1]);
    else if (line.startsWith('| ')) appendRow(content, line.slice(1, -1).split('|').map((cell) => cell.trim()));
    else if (line.startsWith('! ')) content.push({ type: 'callout', attrs: { tone: 'info' }, content: [paragraph(line.slice(2))] });
    else content.push(paragraph(line));
  }
  return { type: 'doc', content };
}

function append(content: BlockNode[], type: 'bulletList' | 'orderedList', text: string): void {
  const item: BlockNode = { type: 'listItem', content: [paragraph(text)] };
  const last = content.at(-1);
  if (last?.type === type) content[content.length - 1] = { type, content: [...(last.content ?? []), item] };
  else content.push({ type, content: [item] });
}

/** The first row of a table is its header. */
function appendRow(content: BlockNode[], cells: readonly string[]): void {
  const last = content.at(-1);
  const rows = last?.type === 'table' ? (last.content ?? []) : [];
  const kind = rows.length === 0 ? 'tableHeader' : 'tableCell';
  const row: BlockNode = { type: 'tableRow', content: cells.map((cell) => ({ type: kind, content: [paragraph(cell)] })) };
  if (last?.type === 'table') content.pop();
  content.push({ type: 'table', content: [...rows, row] });
}

const paragraph = (text: string): BlockNode => (text ? { type: 'paragraph', content: words(text) } : { type: 'paragraph' });

/** Text with its links. */
function words(text: string): BlockNode[] {
  return text.split(/(\[[^\]]+\]\(https:[^)]+\))/).filter(Boolean).map((part): BlockNode => {
    const [, label, href] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? [];
    return label && href ? { type: 'text', text: label, marks: [{ type: 'link', attrs: { href } }] } : { type: 'text', text: part };
  });
}
