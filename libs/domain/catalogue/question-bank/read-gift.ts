import { type GIFTQuestion, type MultipleChoice, type Numerical, type NumericalFormat, parse, type TextChoice, type TextFormat } from 'gift-pegjs';

import type { AnswerKey } from '../quiz/question.rules';
import { formOf, matchingForm, type Passage, type QuestionReading, type ReadNote, readPassages, type ReadQuestion, UnreadableQuestion } from './question-reading.rules';

/** Text of a passage without markup. */
export type PlainText = (html: string) => string;

/**
 * GIFT, question by question, so that one that is miswritten is named by its line and holds back no other.
 * @see the Moodle documentation, "GIFT format"
 */
export function readGift(text: string, newChoiceId: () => string, plainText: PlainText): QuestionReading {
  let topic: string | null = null;
  const plain = ({ format, text: raw }: TextFormat): string => (format === 'plain' ? raw : plainText(raw)).trim();
  return readPassages(passages(text), ({ source }) => {
    for (const question of parsed(source)) {
      if (question.type === 'Category') topic = question.title.split('/').at(-1)?.trim() || null;
      else if (question.type !== 'Description') {
        const { form, notes } = asForm(question, newChoiceId, plain);
        return { topic, competencyCode: null, level: null, form, notes: /<img\b/i.test(source) ? [...notes, 'PICTURE_DROPPED'] : notes };
      }
    }
    return null;
  });
}

function parsed(source: string): GIFTQuestion[] {
  try {
    return parse(source);
  } catch (error) {
    throw new UnreadableQuestion('SYNTAX', (error as { found?: string | null }).found ?? '');
  }
}

type Read = Pick<ReadQuestion, 'form' | 'notes'>;

function asForm(question: Exclude<GIFTQuestion, { type: 'Category' | 'Description' }>, newChoiceId: () => string, plain: (text: TextFormat) => string): Read {
  const prompt = plain(question.stem);
  const overall = question.globalFeedback ? plain(question.globalFeedback) : '';
  const whole = (form: ReadQuestion['form']): Read => ({ form, notes: [] });
  switch (question.type) {
    case 'TF': {
      const feedback = [question.trueFeedback, question.falseFeedback].flatMap((each) => (each ? [plain(each)] : []));
      return whole(formOf('TRUE_FALSE', prompt, [], newChoiceId, () => ({ kind: 'TRUE_FALSE', value: question.isTrue }), joined(feedback, overall)));
    }
    case 'Short': {
      const accepted = question.choices.filter((choice) => choice.weight === null || choice.weight === 100).map((choice) => plain(choice.text));
      const form = formOf('SHORT_ANSWER', prompt, [], newChoiceId, () => ({ kind: 'SHORT_ANSWER', accepted }), feedbackOf(question.choices, overall, plain));
      return { form, notes: notesOf(question.choices, accepted.length) };
    }
    case 'Numerical':
      return numeric(question, prompt, overall, newChoiceId, plain);
    case 'Matching': {
      const pairs = question.matchPairs.filter(({ subquestion }) => plain(subquestion) !== '').map((pair) => [plain(pair.subquestion), pair.subanswer.trim()] as const);
      return whole(matchingForm(prompt, pairs, newChoiceId, overall));
    }
    case 'MC':
      return choice(question, prompt, overall, newChoiceId, plain);
    case 'Essay':
      throw new UnreadableQuestion('ESSAY');
  }
}

/** One right choice, or several whose shares make up the whole. */
function choice({ choices }: MultipleChoice, prompt: string, overall: string, newChoiceId: () => string, plain: (text: TextFormat) => string): Read {
  const texts = choices.map((each) => plain(each.text));
  const feedback = feedbackOf(choices, overall, plain);
  const full = choices.flatMap((each, at) => ((each.isCorrect && each.weight === null) || each.weight === 100 ? [at] : []));
  const shared = choices.flatMap((each, at) => ((each.weight ?? 0) > 0 ? [at] : []));
  if (full.length > 1) throw new UnreadableQuestion('SEVERAL_RIGHT');
  if (full.length === 1) {
    const form = formOf('SINGLE', prompt, texts, newChoiceId, (made): AnswerKey => ({ kind: 'SINGLE', choice: made[full[0]!]!.id }), feedback);
    return { form, notes: notesOf(choices, 1) };
  }
  const form = formOf('MULTIPLE', prompt, texts, newChoiceId, (made): AnswerKey => ({ kind: 'MULTIPLE', choices: shared.map((at) => made[at]!.id) }), feedback);
  return { form, notes: choices.some((each) => each.feedback) ? ['CHOICE_FEEDBACK_JOINED'] : [] };
}

function numeric(question: Numerical, prompt: string, overall: string, newChoiceId: () => string, plain: (text: TextFormat) => string): Read {
  const several = Array.isArray(question.choices) ? question.choices : [];
  const right = several.find((each) => each.weight === null || each.weight === 100);
  const value = Array.isArray(question.choices) ? right?.text : question.choices;
  if (!value) throw new UnreadableQuestion('NO_KEY');
  const feedback = joined(several.flatMap((each) => (each.feedback ? [plain(each.feedback)] : [])), overall);
  const form = formOf('NUMERIC', prompt, [], newChoiceId, () => ({ kind: 'NUMERIC', ...between(value) }), feedback);
  return { form, notes: several.some((each) => each.weight !== null && each.weight > 0 && each.weight < 100) ? ['PARTIAL_CREDIT_DROPPED'] : [] };
}

/** A value and how far off an answer may be. */
function between({ number = 0, range = 0, numberLow, numberHigh }: NumericalFormat): { value: number; tolerance: number } {
  if (numberLow === undefined || numberHigh === undefined) return { value: number, tolerance: range };
  const decimals = (each: number): number => Number(each.toFixed(10));
  return { value: decimals((numberLow + numberHigh) / 2), tolerance: decimals(Math.abs(numberHigh - numberLow) / 2) };
}

function notesOf(choices: readonly TextChoice[], kept: number): ReadNote[] {
  const notes: ReadNote[] = [];
  if (choices.filter((each) => (each.weight ?? (each.isCorrect ? 100 : 0)) > 0).length > kept) notes.push('PARTIAL_CREDIT_DROPPED');
  if (choices.some((each) => each.feedback)) notes.push('CHOICE_FEEDBACK_JOINED');
  return notes;
}

/** A question here has one feedback: what each choice says stands behind its text. */
function feedbackOf(choices: readonly TextChoice[], overall: string, plain: (text: TextFormat) => string): string {
  return joined(choices.flatMap((each) => (each.feedback && plain(each.feedback) !== '' ? [`${plain(each.text)}: ${plain(each.feedback)}`] : [])), overall);
}

const joined = (lines: readonly string[], last: string): string => [...lines, last].filter((line) => line !== '').join('\n');

/** Questions are apart by an empty line; comments stay with what follows. */
function passages(text: string): Passage[] {
  const found: Passage[] = [];
  let lines: string[] = [];
  let start = 1;
  for (const [at, line] of [...text.split(/\r?\n/), ''].entries()) {
    if (line.trim() !== '') {
      if (lines.length === 0) start = at + 1;
      lines.push(line);
      continue;
    }
    const comments = lines.findIndex((each) => !each.trimStart().startsWith('//'));
    if (comments !== -1) found.push({ line: start + comments, source: lines.slice(comments).join('\n') });
    lines = [];
  }
  return found;
}
