import { DataTable } from '../../ui/data-table';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { DateText, MinutesText } from '../../ui/texts';
import type { Trace, TracedLesson, TracedMissing } from './api';
import { traceMessages } from './messages';
import classes from './trace.module.css';

/** Lesson by lesson: what was shown and when. */
export function Evidence({ trace: { lessons, zone } }: { trace: Trace }) {
  const words = useMessages(traceMessages);
  return (
    <Section title={words.evidence}>
      <DataTable
        caption={words.evidence}
        rows={lessons}
        rowKey={(lesson) => lesson.revisionId}
        empty={null}
        columns={[
          {
            key: 'lesson',
            header: words.lesson,
            primary: true,
            cell: (lesson) => (
              <>
                {lesson.title} {!lesson.required && <span className={classes.quiet}>({words.optional})</span>}
              </>
            ),
          },
          { key: 'time', header: words.time, cell: (lesson) => <MinutesText minutes={Math.round(lesson.activeSeconds / 60)} /> },
          { key: 'result', header: words.result, cell: (lesson) => <Result lesson={lesson} /> },
          {
            key: 'done',
            header: words.doneOn,
            cell: (lesson) => (lesson.doneAt ? <DateText value={lesson.doneAt} style="short" time zone={zone} /> : words.notDone),
          },
        ]}
      />
    </Section>
  );
}

function Result({ lesson }: { lesson: TracedLesson }) {
  const words = useMessages(traceMessages);
  const { language } = useLanguage();
  const missingWords = useMissingWords();
  const quiz = lesson.quiz?.best == null ? null : words.quizResult(formatNumber(lesson.quiz.best, language), lesson.quiz.attempts);
  const parts = [quiz, ...(lesson.doneAt ? [] : lesson.missing.map(missingWords))].filter((part) => part !== null);
  return <>{parts.length > 0 ? parts.join('; ') : words.met}</>;
}

function useMissingWords(): (missing: TracedMissing) => string {
  const words = useMessages(traceMessages);
  const minutes = (seconds: number) => Math.max(1, Math.ceil(seconds / 60));
  return ({ code, seconds = 0, pages = 0, passingGrade = 0 }) => {
    switch (code) {
      case 'READ_MORE':
        return words.READ_MORE(minutes(seconds));
      case 'WATCH_MORE':
        return words.WATCH_MORE(minutes(seconds));
      case 'SEE_PAGES':
        return words.SEE_PAGES(pages);
      case 'PASS_QUIZ':
        return words.PASS_QUIZ(passingGrade);
      case 'TAKE_QUIZ':
        return words.TAKE_QUIZ();
      case 'OPEN_LINK':
        return words.OPEN_LINK();
      default:
        return words.REACH_END();
    }
  };
}
