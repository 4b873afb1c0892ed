import type { BlockNode } from '../lesson/article.rules';
import type { LessonKind } from '../lesson/extent.rules';
import { canonicalJson } from './completion-rules.rules';

/** A version as far as a correction may not touch it. */
export interface FramedVersion {
  /** Everything that is said about the version in one value: JP, form, rules, lists, dates. */
  readonly rules: Readonly<Record<string, unknown>>;
  readonly modules: readonly { readonly jp: number; readonly lessons: readonly FramedLesson[] }[];
}

export interface FramedLesson {
  readonly lessonId: string;
  readonly revisionId: string;
  readonly kind: LessonKind;
  readonly title: string;
  readonly required: boolean;
  readonly minutes: number;
  /** Stored content by kind; of a quiz with its questions. */
  readonly content: Readonly<Record<string, unknown>>;
}

/** What a correction changes besides texts: rules, the outline, or the lesson with this title. */
export type CorrectionBreach = { readonly kind: 'RULES' | 'OUTLINE' } | { readonly kind: 'LESSON'; readonly name: string };

/** Fields of content that are words, or follow from a file that is compared itself. */
const TEXTS: Readonly<Record<LessonKind, readonly string[]>> = {
  ARTICLE: [], VIDEO: ['transcript'], AUDIO: ['transcript'], DOCUMENT: ['fileName', 'pages', 'images'], QUIZ: [], LINK: ['note'],
};
const TEXT_ATTRIBUTES = ['alt', 'title', 'transcript'];

/** What a version changes beyond texts; empty = it is a mere correction of typing errors. */
export function beyondTexts(before: FramedVersion, after: FramedVersion): CorrectionBreach[] {
  const breaches: CorrectionBreach[] = [];
  if (canonicalJson(before.rules) !== canonicalJson(after.rules)) breaches.push({ kind: 'RULES' });
  if (canonicalJson(outlineOf(before)) !== canonicalJson(outlineOf(after))) breaches.push({ kind: 'OUTLINE' });
  const old = new Map(before.modules.flatMap((module) => module.lessons).map((lesson) => [lesson.lessonId, lesson]));
  for (const lesson of after.modules.flatMap((module) => module.lessons)) {
    const was = old.get(lesson.lessonId);
    if (was && was.revisionId !== lesson.revisionId && canonicalJson(frameOf(was)) !== canonicalJson(frameOf(lesson))) {
      breaches.push({ kind: 'LESSON', name: lesson.title });
    }
  }
  return breaches;
}

function outlineOf({ modules }: FramedVersion): unknown {
  return modules.map(({ jp, lessons }) => ({ jp, lessons: lessons.map(({ lessonId, kind, required, minutes }) => ({ lessonId, kind, required, minutes })) }));
}

/** Content without its words. */
function frameOf({ kind, content }: FramedLesson): unknown {
  if (kind === 'QUIZ') return { ...content, questions: ((content['questions'] ?? []) as FramedQuestion[]).map(questionFrame) };
  if (kind === 'ARTICLE') return blockFrame(content['document'] as BlockNode);
  return Object.fromEntries(Object.entries(content).filter(([name, value]) => value !== null && !TEXTS[kind].includes(name)));
}

interface FramedQuestion {
  readonly id: string;
  readonly kind: string;
  readonly points: number;
  readonly key: unknown;
  readonly choices: readonly { readonly id: string }[];
  readonly matches: readonly { readonly id: string }[];
}

/** A question as its answers see it: what may be chosen and what is right, by id. That a mended word still means the same is the reviewer's to say. */
function questionFrame({ id, kind, points, key, choices, matches }: FramedQuestion): unknown {
  return { id, kind, points, key, choices: choices.map((each) => each.id), matches: matches.map((each) => each.id) };
}

/** Blocks, pictures, films and the addresses of links; words, their marks and empty paragraphs are left out. */
function blockFrame(node: BlockNode): unknown {
  const attrs = Object.entries(node.attrs ?? {}).filter(([name]) => !TEXT_ATTRIBUTES.includes(name));
  const content = (node.content ?? []).filter((child) => child.type !== 'paragraph' || (child.content ?? []).length > 0);
  return {
    type: node.type,
    attrs: Object.fromEntries(attrs),
    links: addressesIn(content),
    content: content.filter((child) => child.type !== 'text' && child.type !== 'hardBreak').map(blockFrame),
  };
}

/** Addresses in order; a link whose words carry other marks as well counts once. */
function addressesIn(inline: readonly BlockNode[]): unknown[] {
  const addresses = inline.map((node) => node.marks?.find((mark) => mark.type === 'link')?.attrs?.['href'] ?? null);
  return addresses.filter((address, at) => address !== null && address !== addresses[at - 1]);
}
