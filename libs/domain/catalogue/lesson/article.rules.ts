import { isYoutubeId } from './youtube.rules';

/** A node of an article: the block document of the editor, limited to the kinds below. */
export interface BlockNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly BlockNode[];
  readonly marks?: readonly BlockMark[];
  readonly text?: string;
}

export interface BlockMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

export type ArticleCheck = { readonly ok: true; readonly document: BlockNode } | { readonly ok: false; readonly problem: string };

/** Attribute name -> whether a value may stay. What is not listed is dropped. */
type Attributes = Readonly<Record<string, (value: unknown) => boolean>>;

const MAX_DEPTH = 16;
const MAX_NODES = 5_000;
const WORDS_PER_MINUTE = 180;
const LONGEST_TRANSCRIPT = 50_000;
/** Pictures and films are files of the platform; from elsewhere comes only a YouTube video, and only on a tap. */
const FILE_PATH = /^\/api\/v1\/catalogue\/files\/[0-9a-f-]{36}$/;

const wholeBetween = (low: number, high: number) => (value: unknown) => Number.isInteger(value) && (value as number) >= low && (value as number) <= high;
const textUpTo = (length: number) => (value: unknown) => typeof value === 'string' && value.length <= length;

const isFilePath = (value: unknown) => typeof value === 'string' && FILE_PATH.test(value);

const CELL: Attributes = { colspan: wholeBetween(1, 20), rowspan: wholeBetween(1, 100) };

const NODES: Readonly<Record<string, Attributes>> = {
  doc: {}, paragraph: {}, heading: { level: wholeBetween(2, 4) }, bulletList: {}, orderedList: { start: wholeBetween(1, 999) }, listItem: {},
  blockquote: {}, callout: { tone: (value) => value === 'info' || value === 'warning' || value === 'task' }, codeBlock: {}, horizontalRule: {}, hardBreak: {},
  table: {}, tableRow: {}, tableHeader: CELL, tableCell: CELL,
  image: { src: isFilePath, alt: textUpTo(300), title: textUpTo(300) },
  video: { src: isFilePath, youtube: isYoutubeId, title: textUpTo(300), transcript: textUpTo(LONGEST_TRANSCRIPT) },
  text: {},
};

const MARKS: Readonly<Record<string, Attributes>> = {
  bold: {}, italic: {}, underline: {}, strike: {}, code: {}, link: { href: isHttps },
};

export const EMPTY_ARTICLE: BlockNode = { type: 'doc', content: [{ type: 'paragraph' }] };

/** True for an absolute https address without user name. */
export function isHttps(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 2_000) return false;
  try {
    const url = new URL(value);
    return url.protocol === 'https:' && url.username === '' && url.password === '';
  } catch {
    return false;
  }
}

/** Keeps the listed nodes, marks and attributes; an unknown node refuses the document, an unknown attribute is dropped. */
export function checkArticle(input: unknown): ArticleCheck {
  let nodes = 0;
  const problem = (text: string): never => {
    throw new ArticleProblem(text);
  };
  const kept = (attrs: unknown, allowed: Attributes): Record<string, unknown> | undefined => {
    const entries = Object.entries((attrs ?? {}) as Record<string, unknown>).filter(([name, value]) => allowed[name]?.(value));
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  };
  const mark = (value: unknown): BlockMark => {
    const { type, attrs } = (value ?? {}) as BlockMark;
    const allowed = MARKS[type] ?? problem(`mark ${String(type)}`);
    const attributes = kept(attrs, allowed);
    if (type === 'link' && !attributes?.href) problem('link');
    return attributes ? { type, attrs: attributes } : { type };
  };
  const node = (value: unknown, depth: number): BlockNode => {
    nodes += 1;
    if (nodes > MAX_NODES || depth > MAX_DEPTH) problem('size');
    if (typeof value !== 'object' || value === null) problem('shape');
    const { type, attrs, content, marks, text } = value as BlockNode;
    const allowed = Object.hasOwn(NODES, type) ? NODES[type]! : problem(`node ${String(type)}`);
    if (type === 'text') {
      if (typeof text !== 'string' || text === '') problem('text');
      const kinds = Array.isArray(marks) && marks.length > 0 ? { marks: marks.map(mark) } : {};
      return { type, text, ...kinds };
    }
    const attributes = kept(attrs, allowed);
    if (type === 'image' && !attributes?.src) problem('image');
    if (type === 'video' && Boolean(attributes?.src) === Boolean(attributes?.youtube)) problem('video');
    return {
      type,
      ...(attributes ? { attrs: attributes } : {}),
      ...(Array.isArray(content) ? { content: content.map((child) => node(child, depth + 1)) } : {}),
    };
  };
  try {
    const document = node(input, 0);
    return document.type === 'doc' ? { ok: true, document } : { ok: false, problem: 'doc' };
  } catch (error) {
    if (error instanceof ArticleProblem) return { ok: false, problem: error.message };
    throw error;
  }
}

class ArticleProblem extends Error {}

/** The words of an article, blocks apart by a line break. */
export function articleText(node: BlockNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'video') return [node.attrs?.title, node.attrs?.transcript].filter(Boolean).join('\n');
  const inner = (node.content ?? []).map(articleText);
  return node.content?.some((child) => child.type === 'text') ? inner.join('') : inner.filter(Boolean).join('\n');
}

/** Minutes to read, at 180 words a minute, at least one. */
export function readingMinutes(text: string): number {
  const words = text.split(/\s+/u).filter(Boolean).length;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

export interface ArticleFile {
  readonly id: string;
  readonly kind: 'image' | 'video';
}

/** Pictures and films of the platform that an article shows. */
export function articleFiles(node: BlockNode): ArticleFile[] {
  const shows = (node.type === 'image' || node.type === 'video') && node.attrs?.src;
  const own: ArticleFile[] = shows ? [{ id: fileIdIn(shows), kind: node.type as ArticleFile['kind'] }] : [];
  return [...own, ...(node.content ?? []).flatMap(articleFiles)];
}

/** The id at the end of a file's address. */
export const fileIdIn = (address: unknown): string => String(address).slice(-36);
