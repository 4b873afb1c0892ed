export const LESSON_KINDS = ['ARTICLE', 'VIDEO', 'AUDIO', 'DOCUMENT', 'QUIZ', 'LINK'] as const;
export type LessonKind = (typeof LESSON_KINDS)[number];

/** How much there is of a lesson, in the measure by which progress is counted. */
export type Extent =
  | { readonly kind: 'ARTICLE'; readonly minSeconds: number }
  | { readonly kind: 'VIDEO' | 'AUDIO'; readonly seconds: number }
  | { readonly kind: 'DOCUMENT'; readonly pages: number }
  | { readonly kind: 'QUIZ'; readonly questions: number }
  | { readonly kind: 'LINK' };

/** Half of the designed time: a quick reader is not held up, a 20-minute lesson is not done in 20 seconds. */
const LEAST_SHARE_OF_DESIGN = 0.5;
const LEAST_SECONDS_PER_PAGE = 10;

/** Extent of an article that its author designed for `minutes`. */
export function articleExtent(minutes: number): Extent {
  return { kind: 'ARTICLE', minSeconds: Math.round(minutes * 60 * LEAST_SHARE_OF_DESIGN) };
}

/** Active seconds below which a lesson is not plausibly done. Films and recordings are judged by what was played, quizzes by answers. */
export function minActiveSeconds(extent: Extent): number {
  switch (extent.kind) {
    case 'ARTICLE':
      return extent.minSeconds;
    case 'DOCUMENT':
      return extent.pages * LEAST_SECONDS_PER_PAGE;
    default:
      return 0;
  }
}
