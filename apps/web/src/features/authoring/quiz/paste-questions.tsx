import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { newId } from '../../../api-clients';
import { Dialog } from '../../../ui/dialog';
import { useMessages } from '../../../ui/i18n';
import { bankMessages } from '../bank/messages';
import { ReadQuestions } from '../bank/read-questions';
import { lessonMessages } from '../lesson.messages';
import type { LessonArrival, QuestionForm } from '../types';

/** Many questions at once, straight from a sheet or a file. */
export function PasteQuestions({ onAdd }: { onAdd: (questions: QuestionForm[]) => void }) {
  const words = useMessages(lessonMessages);
  const bankWords = useMessages(bankMessages);
  // A quiz that was made for it opens at once.
  const arrival = useLocation().state as LessonArrival | null;
  const [open, setOpen] = useState(arrival?.pastes === true);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>{words.paste}</Button>
      <Dialog title={words.paste} open={open} onClose={() => setOpen(false)}>
        <ReadQuestions>
          {(questions, done) => (
            <Button onClick={() => (onAdd(questions.map(({ form }) => ({ ...form, id: newId() }))), setOpen(!done()))}>{bankWords.addAll(questions.length)}</Button>
          )}
        </ReadQuestions>
      </Dialog>
    </>
  );
}
