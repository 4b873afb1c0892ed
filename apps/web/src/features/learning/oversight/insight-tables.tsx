import { Link } from 'react-router';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { Section } from '../../../ui/page';
import type { CourseInsight } from './api';
import { oversightMessages } from './messages';

/** How far the participants are, lesson by lesson; the number of those who are stuck opens their names. */
export function LessonProgressTable({ lessons }: Pick<CourseInsight, 'lessons'>) {
  const words = useMessages(oversightMessages);
  const { language } = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <Section title={words.stuckTitle}>
      <DataTable
        caption={words.stuckTitle}
        rows={lessons}
        rowKey={(row) => row.revisionId}
        empty={<EmptyState text={words.noLessons} />}
        columns={[
          { key: 'lesson', header: words.lesson, primary: true, cell: (row) => `${row.number}. ${row.title}` },
          { key: 'opened', header: words.opened, align: 'end', cell: (row) => number(row.opened) },
          { key: 'done', header: words.finished, align: 'end', cell: (row) => number(row.done) },
          { key: 'stuck', header: words.stuck, align: 'end', cell: (row) => (row.stuck === 0 ? number(0) : <Link to={`?macet=${row.revisionId}`}>{number(row.stuck)}<span className="visually-hidden"> {words.stuckIn(row.title)}</span></Link>) },
        ]}
      />
    </Section>
  );
}

export function HardQuestions({ questions }: Pick<CourseInsight, 'questions'>) {
  const words = useMessages(oversightMessages);
  const { language } = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <Section title={words.hardTitle}>
      <DataTable
        caption={words.hardTitle}
        rows={questions}
        rowKey={(row) => row.revisionId}
        empty={<EmptyState text={words.noQuestions} />}
        columns={[
          { key: 'question', header: words.question, primary: true, cell: (row) => row.prompt },
          { key: 'quiz', header: words.quiz, cell: (row) => row.lessonTitle },
          { key: 'correct', header: words.correct, align: 'end', cell: (row) => words.ofAnswers(number(row.correct), number(row.answered)) },
        ]}
      />
    </Section>
  );
}
