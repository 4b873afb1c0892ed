import { useMessages } from '../../../ui/i18n';
import classes from '../authoring.module.css';
import { lessonMessages } from '../lesson.messages';
import { authoringMessages } from '../messages';
import type { QuestionForm } from '../types';

/** Questions with what is right, for whoever reviews them. */
export function KeyedQuestions({ questions }: { questions: readonly QuestionForm[] }) {
  const words = useMessages(authoringMessages);
  const lessonWords = useMessages(lessonMessages);
  return (
    <ol className={classes.questions}>
      {questions.map((question) => (
        <li key={question.id}>
          <p>
            <strong>{question.prompt}</strong> <span className={classes.quiet}>({lessonWords[`k${question.kind}`]})</span>
          </p>
          <ul>
            {question.choices.map((choice) => (
              <li key={choice.id}>
                {choice.text}
                {question.kind === 'MATCHING' && ` → ${matchOf(question, choice.id)}`}
                {isRight(question.key, choice.id) && <strong> · {words.keyOf}</strong>}
              </li>
            ))}
          </ul>
          {question.choices.length === 0 && <p>{words.keyOf}: {plainKey(question.key)}</p>}
          {question.feedback && <p className={classes.quiet}>{question.feedback}</p>}
        </li>
      ))}
    </ol>
  );
}

type Key = QuestionForm['key'];

const isRight = (key: Key, choiceId: string): boolean => (key?.kind === 'SINGLE' && key.choice === choiceId) || (key?.kind === 'MULTIPLE' && key.choices.includes(choiceId));

/** The right side as the key has it: several things may share one. */
function matchOf({ key, matches }: QuestionForm, choiceId: string): string {
  const matchId = key?.kind === 'MATCHING' ? key.pairs[choiceId] : undefined;
  return matches.find(({ id }) => id === matchId)?.text ?? '';
}

function plainKey(key: Key): string {
  if (key?.kind === 'SHORT_ANSWER') return key.accepted.filter(Boolean).join(' / ');
  if (key?.kind === 'NUMERIC') return `${key.value} ± ${key.tolerance}`;
  if (key?.kind === 'TRUE_FALSE') return key.value ? '✓' : '✗';
  return '';
}
