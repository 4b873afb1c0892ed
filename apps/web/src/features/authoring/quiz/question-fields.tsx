import { NativeSelect, NumberInput, Textarea } from '@mantine/core';
import { QUESTION_KINDS, questionGaps } from '@piawai/domain/catalogue/rules';
import { Badge } from '../../../ui/badge';
import { useMessages } from '../../../ui/i18n';
import classes from '../authoring.module.css';
import { lessonMessages } from '../lesson.messages';
import type { QuestionForm, QuestionKind } from '../types';
import { AnswerEditor } from './answer-editor';
import { ChoicesEditor } from './choices-editor';
import { asKind } from './new-question';

interface QuestionFieldsProps {
  readonly question: QuestionForm;
  /** Names the field of the question itself. */
  readonly label: string;
  /** Whether the question weighs something: it does in a quiz, not in the bank. */
  readonly weighed?: boolean;
  readonly onChange: (question: QuestionForm) => void;
}

/** Question, kind, answers, key and feedback; what is missing stands under them. */
export function QuestionFields({ question, label, weighed = false, onChange }: QuestionFieldsProps) {
  const words = useMessages(lessonMessages);
  const gaps = questionGaps(question);
  return (
    <>
      <Textarea aria-label={label} autosize minRows={2} maxLength={4000} value={question.prompt} onChange={(event) => onChange({ ...question, prompt: event.currentTarget.value })} />
      <div className={classes.pair}>
        <NativeSelect
          label={words.kind}
          value={question.kind}
          data={QUESTION_KINDS.map((kind) => ({ value: kind, label: words[`k${kind}`] }))}
          onChange={(event) => onChange(asKind(question, event.currentTarget.value as QuestionKind))}
        />
        {weighed && (
          <NumberInput label={words.points} min={1} max={100} allowDecimal={false} value={question.points} onChange={(points) => onChange({ ...question, points: Math.max(1, Math.round(Number(points))) })} />
        )}
      </div>
      {question.choices.length > 0 ? <ChoicesEditor question={question} onChange={onChange} /> : <AnswerEditor question={question} onChange={onChange} />}
      <Textarea label={words.explain} autosize maxLength={4000} value={question.feedback} onChange={(event) => onChange({ ...question, feedback: event.currentTarget.value })} />
      {gaps.length > 0 && <div><Badge tone="warn">{words.gap(gaps.map((gap) => words[`g${gap}`]).join(', '))}</Badge></div>}
    </>
  );
}
