import { Button } from '@mantine/core';
import { useMessages } from '../../../ui/i18n';
import { Section } from '../../../ui/page';
import classes from '../authoring.module.css';
import { lessonMessages } from '../lesson.messages';
import type { LessonEdit, QuestionForm } from '../types';
import { TakeFromBank } from '../bank/take-dialog';
import { newQuestion } from './new-question';
import { PasteQuestions } from './paste-questions';
import { QuestionEditor } from './question-editor';
import { SettingsEditor } from './settings-editor';

type Content = LessonEdit['content'];

/** Rules of a quiz and its pool of questions. */
export function QuizEditor({ content, onChange }: { content: Content; onChange: (content: Content) => void }) {
  const words = useMessages(lessonMessages);
  const questions = content.questions ?? [];
  const setQuestions = (after: readonly QuestionForm[]) => onChange({ ...content, questions: after });
  const move = (from: number, by: -1 | 1) => {
    const moved = questions[from];
    if (moved) setQuestions(questions.toSpliced(from, 1).toSpliced(from + by, 0, moved));
  };
  return (
    <>
      {content.settings && (
        <Section title={words.quizSettings}>
          <SettingsEditor settings={content.settings} questions={questions.length} onChange={(settings) => onChange({ ...content, settings })} />
        </Section>
      )}
      <Section title={words.questions}>
        <ol className={classes.plain}>
          {questions.map((question, at) => (
            <QuestionEditor
              key={question.id}
              question={question}
              number={at + 1}
              isLast={at === questions.length - 1}
              onChange={(changed) => setQuestions(questions.map((each) => (each.id === question.id ? changed : each)))}
              onMove={(by) => move(at, by)}
              onRemove={() => setQuestions(questions.filter((each) => each.id !== question.id))}
            />
          ))}
        </ol>
        <div className={classes.add}>
          <Button variant="default" onClick={() => setQuestions([...questions, newQuestion()])}>{words.addQuestion}</Button>
          <TakeFromBank onAdd={(more) => setQuestions([...questions, ...more])} />
          <PasteQuestions onAdd={(more) => setQuestions([...questions, ...more])} />
        </div>
      </Section>
    </>
  );
}
