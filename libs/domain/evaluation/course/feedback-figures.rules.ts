import { FEEDBACK_ASPECTS, type FeedbackAspect, LEAST_ANSWERS } from '../feedback/feedback.rules';

/** How often each of 1 to 5 was answered. */
export type Distribution = readonly [number, number, number, number, number];

/** What was answered about one version. */
export interface VersionAnswers {
  readonly versionId: string;
  readonly number: number;
  readonly answers: number;
  readonly distributions: Readonly<Record<FeedbackAspect, Distribution>>;
}

export interface AspectFigures {
  readonly mean: number;
  readonly distribution: Distribution;
}

/** Figures of neighbouring versions, of which there are enough answers. */
export interface FigureGroup {
  readonly fromNumber: number;
  readonly toNumber: number;
  /** The newest version of the group. */
  readonly versionId: string;
  readonly answers: number;
  readonly aspects: Readonly<Record<FeedbackAspect, AspectFigures>>;
}

/**
 * Figures by version, the newest first. A version with too few answers stands together with older ones: shown alone, or as
 * what is missing from a sum, its answers would name people. Empty while all versions together have too few.
 */
export function figureGroups(versions: readonly VersionAnswers[]): FigureGroup[] {
  const groups: VersionAnswers[][] = [];
  let open: VersionAnswers[] = [];
  for (const version of [...versions].sort((a, b) => b.number - a.number)) {
    open.push(version);
    if (count(open) < LEAST_ANSWERS) continue;
    groups.push(open);
    open = [];
  }
  if (count(open) > 0) groups.at(-1)?.push(...open);
  return groups.map(figuresOf);
}

/** What a distribution comes to, 1 to 5; 0 without an answer. */
export function meanOf(distribution: Distribution): number {
  const answers = distribution.reduce((sum, each) => sum + each, 0);
  return answers === 0 ? 0 : distribution.reduce((sum, each, at) => sum + each * (at + 1), 0) / answers;
}

const count = (versions: readonly VersionAnswers[]): number => versions.reduce((sum, { answers }) => sum + answers, 0);

function figuresOf(group: readonly VersionAnswers[]): FigureGroup {
  const numbers = group.map(({ number }) => number);
  const sum = (aspect: FeedbackAspect): Distribution =>
    group.reduce<Distribution>((total, { distributions }) => total.map((each, at) => each + distributions[aspect][at]!) as unknown as Distribution, [0, 0, 0, 0, 0]);
  const aspects = Object.fromEntries(
    FEEDBACK_ASPECTS.map((aspect) => {
      const distribution = sum(aspect);
      return [aspect, { mean: Math.round(meanOf(distribution) * 100) / 100, distribution }];
    }),
  ) as Record<FeedbackAspect, AspectFigures>;
  return { fromNumber: Math.min(...numbers), toNumber: Math.max(...numbers), versionId: group[0]!.versionId, answers: count(group), aspects };
}
