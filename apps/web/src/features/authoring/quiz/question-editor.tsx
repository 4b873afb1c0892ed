import { ActionIcon, NativeSelect, NumberInput, Textarea } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { QUESTION_KINDS, questionGaps } from '@piawai/domain/catalogue/rules';
import { Badge } from '../../../ui/badge';
import { useMessages } from '../../../ui/i18n';
import classes from '../authoring.module.css';
import { lessonMessages } from '../lesson.messages';
import type { QuestionForm, QuestionKind } from '../types';
import { AnswerEditor } from './answer-editor';
import { ChoicesEditor } from './choices-editor';
import { asKind } from './new-question';

interface QuestionEditorProps {
  readonly question: QuestionForm;
  readonly number: number;
  readonly isLast: boolean;
  readonly onChange: (question: QuestionForm) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One question with its key; what is missing stands under it. */
export function QuestionEditor({ question, number, isLast, onChange, onMove, onRemove }: QuestionEditorProps) {
  const words = useMessages(lessonMessages);
  const gaps = questionGaps(question);
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
      <Textarea aria-label={words.prompt(number)} autosize minRows={2} maxLength={4000} value={question.prompt} onChange={(event) => onChange({ ...question, prompt: event.currentTarget.value })} />
      <div className={classes.pair}>
        <NativeSelect
          label={words.kind}
          value={question.kind}
          data={QUESTION_KINDS.map((kind) => ({ value: kind, label: words[`k${kind}`] }))}
          onChange={(event) => onChange(asKind(question, event.currentTarget.value as QuestionKind))}
        />
        <NumberInput label={words.points} min={1} max={100} allowDecimal={false} value={question.points} onChange={(points) => onChange({ ...question, points: Math.max(1, Math.round(Number(points))) })} />
      </div>
      {question.choices.length > 0 ? <ChoicesEditor question={question} onChange={onChange} /> : <AnswerEditor question={question} onChange={onChange} />}
      <Textarea label={words.explain} autosize maxLength={4000} value={question.feedback} onChange={(event) => onChange({ ...question, feedback: event.currentTarget.value })} />
      {gaps.length > 0 && <div><Badge tone="warn">{words.gap(gaps.map((gap) => words[`g${gap}`]).join(', '))}</Badge></div>}
    </li>
  );
}
