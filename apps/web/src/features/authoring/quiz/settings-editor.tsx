import { Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { FEEDBACK_POLICIES, type FeedbackPolicy } from '@piawai/domain/catalogue/rules';
import { useMessages } from '../../../ui/i18n';
import classes from '../authoring.module.css';
import { lessonMessages } from '../lesson.messages';
import type { QuizSettings } from '../types';

interface SettingsEditorProps {
  readonly settings: QuizSettings;
  readonly questions: number;
  readonly onChange: (settings: QuizSettings) => void;
}

const limit = (value: number | string): number | null => (value === '' ? null : Math.max(1, Math.round(Number(value))));

/** How a quiz is taken; the passing grade is the course's. */
export function SettingsEditor({ settings, questions, onChange }: SettingsEditorProps) {
  const words = useMessages(lessonMessages);
  return (
    <div className={classes.fields}>
      <div className={classes.pair}>
        <NumberInput label={words.attempts} placeholder={words.unlimited} min={1} max={100} allowDecimal={false} value={settings.attempts ?? ''} onChange={(value) => onChange({ ...settings, attempts: limit(value) })} />
        <NumberInput label={words.timeLimit} placeholder={words.none} min={1} max={600} allowDecimal={false} value={settings.timeLimitMinutes ?? ''} onChange={(value) => onChange({ ...settings, timeLimitMinutes: limit(value) })} />
        <NumberInput label={words.draw} placeholder={words.all} min={1} max={Math.max(1, questions)} allowDecimal={false} value={settings.draw ?? ''} onChange={(value) => onChange({ ...settings, draw: limit(value) })} />
        <NativeSelect
          label={words.feedback}
          value={settings.feedback}
          data={FEEDBACK_POLICIES.map((policy) => ({ value: policy, label: words[`fb${policy}`] }))}
          onChange={(event) => onChange({ ...settings, feedback: event.currentTarget.value as FeedbackPolicy })}
        />
      </div>
      <Checkbox label={words.shuffleQuestions} checked={settings.shuffleQuestions} onChange={(event) => onChange({ ...settings, shuffleQuestions: event.currentTarget.checked })} />
      <Checkbox label={words.shuffleOptions} checked={settings.shuffleOptions} onChange={(event) => onChange({ ...settings, shuffleOptions: event.currentTarget.checked })} />
    </div>
  );
}
