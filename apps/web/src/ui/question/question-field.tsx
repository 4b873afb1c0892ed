import { TextInput } from '@mantine/core';
import type { Answer, PublicQuestion } from '@piawai/domain/catalogue/rules';
import { useMessages } from '../i18n';
import { ChoicesField } from './choices-field';
import { MatchingField } from './matching-field';
import { questionMessages } from './question.messages';
import { OrderingField } from './ordering-field';
import { NumberField } from './number-field';
import classes from './question.module.css';

interface QuestionFieldProps {
  readonly question: PublicQuestion;
  readonly place: string;
  readonly answer: Answer | null;
  readonly onAnswer: (answer: Answer | null) => void;
}

/** One question in the field that its kind asks for; the prompt names the group for a screen reader. */
export function QuestionField({ question, place, answer, onAnswer }: QuestionFieldProps) {
  return (
    <fieldset className={classes.question}>
      <legend>
        <span className={classes.place}>{place}</span>
        <span className={classes.prompt}>{question.prompt}</span>
      </legend>
      <Field question={question} answer={answer} onAnswer={onAnswer} />
    </fieldset>
  );
}

function Field({ question, answer, onAnswer }: Omit<QuestionFieldProps, 'place'>) {
  const words = useMessages(questionMessages);
  const { kind, revisionId, choices, matches } = question;
  switch (kind) {
    case 'SINGLE':
      return (
        <ChoicesField
          name={revisionId}
          choices={choices}
          chosen={answer && 'choice' in answer ? [answer.choice] : []}
          onChoose={([choice]) => onAnswer(choice ? { choice } : null)}
        />
      );
    case 'MULTIPLE':
      return (
        <ChoicesField
          name={revisionId}
          many
          hint={words.chooseMany}
          choices={choices}
          chosen={answer && 'choices' in answer ? answer.choices : []}
          onChoose={(chosen) => onAnswer(chosen.length > 0 ? { choices: chosen } : null)}
        />
      );
    case 'TRUE_FALSE':
      return (
        <ChoicesField
          name={revisionId}
          choices={[{ id: 'true', text: words.right }, { id: 'false', text: words.wrong }]}
          chosen={answer && 'value' in answer ? [String(answer.value)] : []}
          onChoose={([value]) => onAnswer({ value: value === 'true' })}
        />
      );
    case 'SHORT_ANSWER':
      return (
        <TextInput
          label={words.yourAnswer}
          maxLength={500}
          value={answer && 'text' in answer ? answer.text : ''}
          onChange={({ currentTarget }) => onAnswer(currentTarget.value ? { text: currentTarget.value } : null)}
        />
      );
    case 'NUMERIC':
      return (
        <NumberField number={answer && 'number' in answer ? answer.number : null} onNumber={(number) => onAnswer(number === null ? null : { number })} />
      );
    case 'MATCHING':
      return <MatchingField choices={choices} matches={matches} pairs={answer && 'pairs' in answer ? answer.pairs : {}} onPair={(pairs) => onAnswer({ pairs })} />;
    case 'ORDERING':
      return <OrderingField choices={choices} order={answer && 'order' in answer ? answer.order : null} onOrder={(order) => onAnswer({ order })} />;
  }
}
