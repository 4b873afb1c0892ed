import type { Answer, AnswerKey, KeyedQuestion } from './question.rules';

export interface AnswerGrade {
  readonly revisionId: string;
  readonly points: number;
  readonly maxPoints: number;
  readonly correct: boolean;
}

export interface QuizGrade {
  readonly points: number;
  readonly maxPoints: number;
  /** 0-100, two decimals. */
  readonly score: number;
  readonly answers: readonly AnswerGrade[];
}

/** Short answers are compared without case, accents, outer blanks and doubled blanks. */
export function normaliseText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/**
 * Share (0..1) of a question's points that an answer earns; a missing or misshapen answer earns none.
 * Several choices: each wrong one takes a right one away. Matching: share of right pairs. Ordering: all or nothing.
 */
export function gradeAnswer(key: AnswerKey, answer: Answer | null | undefined): number {
  if (!answer) return 0;
  switch (key.kind) {
    case 'SINGLE':
      return 'choice' in answer && answer.choice === key.choice ? 1 : 0;
    case 'MULTIPLE': {
      if (!('choices' in answer) || key.choices.length === 0) return 0;
      const chosen = new Set(answer.choices);
      const right = key.choices.filter((choice) => chosen.has(choice)).length;
      return Math.max(0, (right - (chosen.size - right)) / key.choices.length);
    }
    case 'TRUE_FALSE':
      return 'value' in answer && answer.value === key.value ? 1 : 0;
    case 'SHORT_ANSWER': {
      if (!('text' in answer)) return 0;
      const given = normaliseText(answer.text);
      return key.accepted.some((accepted) => normaliseText(accepted) === given) ? 1 : 0;
    }
    case 'NUMERIC':
      return 'number' in answer && Math.abs(answer.number - key.value) <= key.tolerance + Number.EPSILON * Math.abs(key.value) ? 1 : 0;
    case 'MATCHING': {
      if (!('pairs' in answer)) return 0;
      const pairs = Object.entries(key.pairs);
      const right = pairs.filter(([left, match]) => answer.pairs[left] === match).length;
      return pairs.length === 0 ? 0 : right / pairs.length;
    }
    case 'ORDERING':
      return 'order' in answer && answer.order.length === key.order.length && key.order.every((id, at) => answer.order[at] === id) ? 1 : 0;
  }
}

/** Grades the questions that an attempt was given; `answers` by question revision. */
export function gradeQuiz(questions: readonly KeyedQuestion[], answers: Readonly<Record<string, Answer | null | undefined>>): QuizGrade {
  const graded = questions.map((question): AnswerGrade => {
    const share = gradeAnswer(question.key, answers[question.revisionId]);
    return { revisionId: question.revisionId, points: twoDecimals(share * question.points), maxPoints: question.points, correct: share === 1 };
  });
  const points = twoDecimals(graded.reduce((sum, each) => sum + each.points, 0));
  const maxPoints = questions.reduce((sum, each) => sum + each.points, 0);
  return { points, maxPoints, score: maxPoints === 0 ? 0 : twoDecimals((100 * points) / maxPoints), answers: graded };
}

function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}
