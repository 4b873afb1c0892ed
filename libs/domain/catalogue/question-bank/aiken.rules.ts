import { formOf, type Passage, type QuestionReading, readPassages, UnreadableQuestion } from './question-reading.rules';

const CHOICE = /^([A-Z])[.)]\s*(.*)$/;
const KEY = /^(?:ANSWER|JAWABAN|KUNCI)\s*:\s*([A-Za-z])\s*$/i;

/**
 * Aiken: a question on one line or more, its choices as "A. text" or "A) text", then "ANSWER: B".
 * @see the Moodle documentation, "Aiken format"
 */
export function readAiken(text: string, newChoiceId: () => string): QuestionReading {
  return readPassages(passages(text), ({ source }) => {
    const lines = source.split('\n').map((line) => line.trim());
    const choices = lines.flatMap((line) => {
      const [, letter, choice] = CHOICE.exec(line) ?? [];
      return letter === undefined ? [] : [{ letter, text: choice ?? '' }];
    });
    const first = lines.findIndex((line) => CHOICE.test(line));
    const prompt = lines.slice(0, first === -1 ? undefined : first).filter((line) => !KEY.test(line)).join('\n').trim();
    const letter = lines.map((line) => KEY.exec(line)?.[1]?.toUpperCase()).find(Boolean);
    if (letter === undefined) throw new UnreadableQuestion(prompt === '' ? 'NO_PROMPT' : 'NO_KEY');
    const right = choices.findIndex((choice) => choice.letter === letter);
    if (choices.length >= 2 && right === -1) throw new UnreadableQuestion('KEY_UNKNOWN', letter);
    const form = formOf('SINGLE', prompt, choices.map((choice) => choice.text), newChoiceId, (made) => (made[right] ? { kind: 'SINGLE', choice: made[right].id } : null));
    return { topic: null, competencyCode: null, level: null, notes: [], form };
  });
}

/** A question ends with its key; one without a key ends at the empty line before the next. */
function passages(text: string): Passage[] {
  const found: Passage[] = [];
  let lines: string[] = [];
  let start = 1;
  const close = (): void => {
    const source = lines.join('\n').trim();
    if (source !== '') found.push({ line: start + lines.findIndex((line) => line.trim() !== ''), source });
    lines = [];
  };
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (lines.length === 0) start = at + 1;
    // After an empty line a text that is no choice begins the next question.
    if (line.trim() !== '' && lines.at(-1)?.trim() === '' && lines.some((each) => CHOICE.test(each.trim())) && !CHOICE.test(line.trim()) && !KEY.test(line.trim())) {
      close();
      start = at + 1;
    }
    lines.push(line);
    if (KEY.test(line.trim())) close();
  }
  close();
  return found;
}
