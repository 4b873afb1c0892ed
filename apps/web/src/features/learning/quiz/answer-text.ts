import type { Answer, AnswerKey } from '@piawai/domain/catalogue/rules';
import type { Question } from './api';

interface Words {
  readonly right: string;
  readonly wrong: string;
  readonly noAnswer: string;
}

/** An answer, or the key, in the words of its question. */
export function answerText(question: Question, answer: Answer | AnswerKey | null | undefined, words: Words, number: (value: number) => string): string {
  if (!answer) return words.noAnswer;
  const texts = new Map([...question.choices, ...question.matches].map(({ id, text }) => [id, text]));
  const name = (id: string) => texts.get(id) ?? id;
  if ('choice' in answer) return name(answer.choice);
  if ('choices' in answer) return answer.choices.map(name).join('; ');
  if ('accepted' in answer) return answer.accepted[0] ?? '';
  if ('text' in answer) return answer.text;
  if ('number' in answer) return number(answer.number);
  if ('pairs' in answer) return Object.entries(answer.pairs).map(([left, right]) => `${name(left)}: ${name(right)}`).join('; ');
  if ('order' in answer) return answer.order.map(name).join(' → ');
  return typeof answer.value === 'boolean' ? (answer.value ? words.right : words.wrong) : number(answer.value);
}
