import { useState } from 'react';
import type { Answer } from '@piawai/domain/catalogue/rules';
import { Badge } from '../../../ui/badge';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { questionMessages } from '../../../ui/question/question.messages';
import { QuestionField } from '../../../ui/question/question-field';
import { QuizFacts } from '../../../ui/question/quiz-facts';
import classes from '../authoring.module.css';
import { lessonMessages } from '../lesson.messages';
import type { LessonForm } from '../types';
import { publicQuestion } from './public-question';

/** A quiz with the fields of the learner. Nothing is graded or kept. */
export function QuizPreview({ lesson, passingGrade }: { lesson: LessonForm; passingGrade: number }) {
  const words = useMessages(lessonMessages);
  const questionWords = useMessages(questionMessages);
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer | null>>>({});
  const pool = lesson.questions.map(publicQuestion);
  const draw = Math.min(lesson.content.settings?.draw ?? pool.length, pool.length);
  const rules = useRules(lesson, draw);
  return (
    <div className={classes.fields}>
      <div><Badge tone="plain">{words.previewOnly}</Badge></div>
      <QuizFacts questions={draw} passingGrade={passingGrade} timeLimitMinutes={lesson.content.settings?.timeLimitMinutes ?? null} more={rules} />
      {pool.map((question, at) => (
        <QuestionField
          key={question.revisionId}
          question={question}
          place={questionWords.question(at + 1, pool.length)}
          answer={answers[question.revisionId] ?? null}
          onAnswer={(answer) => setAnswers({ ...answers, [question.revisionId]: answer })}
        />
      ))}
      <p className={classes.quiet}>{words.previewNotGraded}</p>
    </div>
  );
}

/** What an attempt will be besides its questions. */
function useRules({ content: { settings }, questions }: LessonForm, draw: number): string[] {
  const words = useMessages(questionMessages);
  const { language } = useLanguage();
  if (!settings) return [];
  return [
    ...(settings.attempts === null ? [] : [words.attempts(formatNumber(settings.attempts, language))]),
    ...(draw < questions.length ? [words.drawn(formatNumber(questions.length, language))] : []),
    ...(settings.shuffleQuestions ? [words.shuffledQuestions] : []),
    ...(settings.shuffleOptions ? [words.shuffledOptions] : []),
  ];
}
