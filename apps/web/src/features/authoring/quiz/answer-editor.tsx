import { NumberInput, Radio, Textarea } from '@mantine/core';
import { useMessages } from '../../../ui/i18n';
import classes from '../authoring.module.css';
import { lessonMessages } from '../lesson.messages';
import type { QuestionForm } from '../types';

interface AnswerEditorProps {
  readonly question: QuestionForm;
  readonly onChange: (question: QuestionForm) => void;
}

/** The key of a question without choices. */
export function AnswerEditor({ question, onChange }: AnswerEditorProps) {
  const words = useMessages(lessonMessages);
  const { kind, key } = question;
  if (kind === 'TRUE_FALSE') {
    return (
      <Radio.Group label={words.keyIs} value={key?.kind === kind ? String(key.value) : ''} onChange={(value) => onChange({ ...question, key: { kind, value: value === 'true' } })}>
        <div className={classes.add}>
          <Radio value="true" label={words.trueWord} />
          <Radio value="false" label={words.falseWord} />
        </div>
      </Radio.Group>
    );
  }
  if (kind === 'NUMERIC') {
    const present = key?.kind === kind ? key : null;
    return (
      <div className={classes.pair}>
        <NumberInput label={words.value} decimalSeparator="," value={present?.value ?? ''} onChange={(value) => onChange({ ...question, key: value === '' ? null : { kind, value: Number(value), tolerance: present?.tolerance ?? 0 } })} />
        <NumberInput label={words.tolerance} decimalSeparator="," min={0} disabled={!present} value={present?.tolerance ?? 0} onChange={(tolerance) => present && onChange({ ...question, key: { ...present, tolerance: Math.max(0, Number(tolerance)) } })} />
      </div>
    );
  }
  const accepted = key?.kind === 'SHORT_ANSWER' ? key.accepted : [];
  return (
    <Textarea label={words.accepted} autosize minRows={2} value={accepted.join('\n')} onChange={(event) => onChange({ ...question, key: { kind: 'SHORT_ANSWER', accepted: event.currentTarget.value.split('\n') } })} />
  );
}
