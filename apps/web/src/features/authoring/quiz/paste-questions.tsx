import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../../ui/dialog';
import { useMessages } from '../../../ui/i18n';
import classes from '../authoring.module.css';
import { lessonMessages } from '../lesson.messages';
import type { QuestionForm } from '../types';
import { questionsFromSheet } from './new-question';

/** Many questions at once, straight from a sheet. */
export function PasteQuestions({ onAdd }: { onAdd: (questions: QuestionForm[]) => void }) {
  const words = useMessages(lessonMessages);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const found = questionsFromSheet(text);
  const add = () => {
    onAdd(found);
    setText('');
    setOpen(false);
  };
  return (
    <>
      <Button variant="subtle" onClick={() => setOpen(true)}>{words.paste}</Button>
      <Dialog title={words.paste} open={open} onClose={() => setOpen(false)}>
        <div className={classes.fields}>
          <Textarea label={words.pasteHint} rows={8} value={text} onChange={(event) => setText(event.currentTarget.value)} />
          <Button disabled={found.length === 0} onClick={add}>{words.pasted(found.length)}</Button>
        </div>
      </Dialog>
    </>
  );
}
