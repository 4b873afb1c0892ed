import { ActionIcon } from '@mantine/core';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useMessages } from '../../../ui/i18n';
import classes from '../authoring.module.css';
import { lessonMessages } from '../lesson.messages';
import type { ReadQuestion } from './api';
import { keyText } from './key-text';
import { bankMessages } from './messages';

/** Questions as they were understood, each with its key, before anything is saved. */
export function ReadList({ questions, onDrop }: { questions: readonly ReadQuestion[]; onDrop: (at: number) => void }) {
  const words = useMessages(bankMessages);
  const kinds = useMessages(lessonMessages);
  return (
    <section className={classes.text} aria-label={words.found(questions.length)}>
      <h3 role="status">{words.found(questions.length)}</h3>
      <ol className={classes.plain}>
        {questions.map(({ form, topic, level, notes }, at) => (
          <li key={at} className={classes.readQuestion}>
            <div className={classes.text}>
              <strong>{form.prompt}</strong>
              <span>{words.key(keyText(form, { yes: kinds.trueWord, no: kinds.falseWord }))}</span>
              <span className={classes.quiet}>
                {[kinds[`k${form.kind}`], topic, level && words.levelN(level), ...notes.map((note) => words[`note${note}`])].filter(Boolean).join(' · ')}
              </span>
            </div>
            <ActionIcon variant="subtle" size="xl" color="red" aria-label={kinds.drop(at + 1)} onClick={() => onDrop(at)}><IconTrash size={18} aria-hidden /></ActionIcon>
          </li>
        ))}
      </ol>
    </section>
  );
}
