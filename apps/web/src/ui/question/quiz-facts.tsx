import { formatMinutes, formatNumber, useLanguage, useMessages } from '../i18n';
import { questionMessages } from './question.messages';
import classes from './question.module.css';

interface QuizFactsProps {
  /** Questions that one attempt holds. */
  readonly questions: number;
  /** 0-100; null = handing in is enough. */
  readonly passingGrade: number | null;
  readonly timeLimitMinutes: number | null;
  /** What else is to be known. */
  readonly more?: readonly string[];
}

/** The rules of a quiz in a few words, before the first question. */
export function QuizFacts({ questions, passingGrade, timeLimitMinutes, more = [] }: QuizFactsProps) {
  const words = useMessages(questionMessages);
  const { language } = useLanguage();
  const facts = [
    words.questions(formatNumber(questions, language)),
    passingGrade === null ? words.noGrade : words.grade(formatNumber(passingGrade, language)),
    timeLimitMinutes === null ? words.noLimit : words.limit(formatMinutes(timeLimitMinutes, language)),
    ...more,
  ];
  return (
    <ul className={classes.facts}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
