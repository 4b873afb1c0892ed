import { ActionIcon, Button, Checkbox, Radio, TextInput } from '@mantine/core';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useMessages } from '../../../ui/i18n';
import classes from '../authoring.module.css';
import { lessonMessages } from '../lesson.messages';
import type { Choice, QuestionForm } from '../types';
import { newChoice, rightSides, withKey, withPairs } from './new-question';

interface ChoicesEditorProps {
  readonly question: QuestionForm;
  readonly onChange: (question: QuestionForm) => void;
}

/** Options with the right ones marked, pairs side by side, or things in their right order. */
export function ChoicesEditor({ question, onChange }: ChoicesEditorProps) {
  const words = useMessages(lessonMessages);
  const { kind, choices } = question;
  const rights = kind === 'MATCHING' ? rightSides(question) : [];
  const take = (after: Choice[], sides: readonly string[]) => onChange(kind === 'MATCHING' ? withPairs(question, after, sides) : withKey({ ...question, choices: after }));
  const renamed = (list: readonly Choice[], at: number, text: string) => list.map((each, place) => (place === at ? { ...each, text } : each));
  const add = () => take([...choices, newChoice()], rights);
  const drop = (at: number) => take(choices.toSpliced(at, 1), rights.toSpliced(at, 1));
  return (
    <div className={classes.choices}>
      {kind === 'ORDERING' && <p className={classes.quiet}>{words.orderHint}</p>}
      {choices.map((choice, at) => (
        <div key={choice.id} className={classes.choice}>
          <RightMark question={question} choice={choice} number={at + 1} onChange={onChange} />
          <TextInput aria-label={words.choice(at + 1)} placeholder={words.choice(at + 1)} maxLength={1000} value={choice.text} onChange={(event) => onChange({ ...question, choices: renamed(choices, at, event.currentTarget.value) })} />
          {kind === 'MATCHING' && (
            <TextInput aria-label={words.match(at + 1)} placeholder={words.match(at + 1)} maxLength={1000} value={rights[at] ?? ''} onChange={(event) => take(choices, rights.with(at, event.currentTarget.value))} />
          )}
          <ActionIcon variant="subtle" size="xl" color="red" aria-label={words.dropChoice(at + 1)} disabled={choices.length <= 2} onClick={() => drop(at)}><IconTrash size={18} aria-hidden /></ActionIcon>
        </div>
      ))}
      <div><Button variant="subtle" onClick={add}>{words.addChoice}</Button></div>
    </div>
  );
}

interface RightMarkProps extends ChoicesEditorProps {
  readonly choice: Choice;
  readonly number: number;
}

function RightMark({ question, choice, number, onChange }: RightMarkProps) {
  const words = useMessages(lessonMessages);
  const { kind, key } = question;
  if (kind === 'SINGLE') {
    return <Radio aria-label={words.right(number)} name={question.id} checked={key?.kind === 'SINGLE' && key.choice === choice.id} onChange={() => onChange({ ...question, key: { kind, choice: choice.id } })} />;
  }
  if (kind === 'MULTIPLE') {
    const right = key?.kind === 'MULTIPLE' ? key.choices : [];
    const toggled = (on: boolean) => (on ? [...right, choice.id] : right.filter((id) => id !== choice.id));
    return <Checkbox aria-label={words.right(number)} checked={right.includes(choice.id)} onChange={(event) => onChange({ ...question, key: { kind, choices: toggled(event.currentTarget.checked) } })} />;
  }
  return <span className={classes.number} aria-hidden>{number}</span>;
}
