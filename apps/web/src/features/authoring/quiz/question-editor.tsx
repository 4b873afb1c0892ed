import { ActionIcon } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useMessages } from '../../../ui/i18n';
import classes from '../authoring.module.css';
import { lessonMessages } from '../lesson.messages';
import type { QuestionForm } from '../types';
import { QuestionFields } from './question-fields';

interface QuestionEditorProps {
  readonly question: QuestionForm;
  readonly number: number;
  readonly isLast: boolean;
  readonly onChange: (question: QuestionForm) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One question of a quiz, with its place. */
export function QuestionEditor({ question, number, isLast, onChange, onMove, onRemove }: QuestionEditorProps) {
  const words = useMessages(lessonMessages);
  return (
    <li className={classes.question}>
      <div className={classes.questionHead}>
        <h3>{words.prompt(number)}</h3>
        <div className={classes.moves}>
          <ActionIcon variant="subtle" size="xl" aria-label={words.up(number)} disabled={number === 1} onClick={() => onMove(-1)}><IconChevronUp size={20} aria-hidden /></ActionIcon>
          <ActionIcon variant="subtle" size="xl" aria-label={words.down(number)} disabled={isLast} onClick={() => onMove(1)}><IconChevronDown size={20} aria-hidden /></ActionIcon>
          <ActionIcon variant="subtle" size="xl" color="red" aria-label={words.drop(number)} onClick={onRemove}><IconTrash size={18} aria-hidden /></ActionIcon>
        </div>
      </div>
      <QuestionFields question={question} label={words.prompt(number)} weighed onChange={onChange} />
    </li>
  );
}
