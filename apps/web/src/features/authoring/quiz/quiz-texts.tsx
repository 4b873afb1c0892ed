import { Textarea, TextInput } from '@mantine/core';
import { useMessages } from '../../../ui/i18n';
import { Section } from '../../../ui/page';
import classes from '../authoring.module.css';
import { lessonMessages } from '../lesson.messages';
import type { Choice, LessonEdit, QuestionForm } from '../types';

type Content = LessonEdit['content'];

/** The words of a quiz and nothing else: what a correction may change. */
export function QuizTexts({ content, onChange }: { content: Content; onChange: (content: Content) => void }) {
  const words = useMessages(lessonMessages);
  const questions = content.questions ?? [];
  const setQuestion = (changed: QuestionForm) => onChange({ ...content, questions: questions.map((each) => (each.id === changed.id ? changed : each)) });
  return (
    <Section title={words.questions}>
      <ol className={classes.plain}>
        {questions.map((question, at) => (
          <li key={question.id} className={classes.question}>
            <h3>{words.prompt(at + 1)}</h3>
            <Textarea aria-label={words.prompt(at + 1)} autosize minRows={2} maxLength={4000} value={question.prompt} onChange={(event) => setQuestion({ ...question, prompt: event.currentTarget.value })} />
            <ChoiceTexts name={words.choice} choices={question.choices} onChange={(choices) => setQuestion({ ...question, choices })} />
            <ChoiceTexts name={words.match} choices={question.matches} onChange={(matches) => setQuestion({ ...question, matches })} />
            <Textarea label={words.explain} autosize maxLength={4000} value={question.feedback} onChange={(event) => setQuestion({ ...question, feedback: event.currentTarget.value })} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface ChoiceTextsProps {
  readonly name: (number: number) => string;
  readonly choices: readonly Choice[];
  readonly onChange: (choices: Choice[]) => void;
}

function ChoiceTexts({ name, choices, onChange }: ChoiceTextsProps) {
  return choices.map((choice, at) => (
    <TextInput
      key={choice.id}
      aria-label={name(at + 1)}
      maxLength={1000}
      value={choice.text}
      onChange={(event) => onChange(choices.map((each) => (each === choice ? { ...each, text: event.currentTarget.value } : each)))}
    />
  ));
}
