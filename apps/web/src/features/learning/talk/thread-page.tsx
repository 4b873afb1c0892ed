import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Badge } from '../../../ui/badge';
import { ChoiceField } from '../../../ui/choice-field';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { Page, Section } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import { QueryState } from '../../../ui/query-state';
import { SearchField } from '../../../ui/search-field';
import { ListSkeleton } from '../../../ui/skeletons';
import { useKeysetList } from '../../../ui/use-keyset-list';
import { type Question, questionsPath, useAsk, useClassroom } from './api';
import { talkMessages } from './messages';
import { PostForm } from './post-form';
import { PostHead } from './post-card';
import { PostText } from './post-text';
import classes from './talk.module.css';
import { wayUp } from './way-up';

const VIEWS = { all: {}, unanswered: { unanswered: true }, mine: { mine: true }, reported: { reported: true } } as const;
type View = keyof typeof VIEWS;

/** "Tanya Jawab" of a course: ask, search, and what waits for an answer. */
export function ThreadPage() {
  const words = useMessages(talkMessages);
  const { courseId = '' } = useParams();
  const classroom = useClassroom(courseId);
  return (
    <QueryState query={classroom}>
      {(room) => (
        <Page title={words.thread} lead={room.title} width="text" breadcrumb={wayUp(words, courseId, room)}>
          <Thread courseId={courseId} runs={room.runs} />
        </Page>
      )}
    </QueryState>
  );
}

function Thread({ courseId, runs }: { courseId: string; runs: boolean }) {
  const words = useMessages(talkMessages);
  const [query, setQuery] = useSearchParams();
  const lesson = query.get('pelajaran') ?? undefined;
  const [asking, setAsking] = useState(lesson !== undefined);
  const ask = useAsk(courseId);
  const chosen = query.get('tampil');
  const view: View = chosen !== null && chosen in VIEWS ? (chosen as View) : 'all';
  const search = query.get('cari') ?? '';
  const set = (name: string, value: string) =>
    setQuery(
      (present) => {
        const next = new URLSearchParams(present);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const views = (runs ? ['all', 'unanswered', 'reported'] : ['all', 'unanswered', 'mine']) as View[];
  return (
    <>
      {asking ? (
        <Section title={lesson ? words.askLesson : words.ask} raised>
          <PostForm courseId={courseId} draftKey={courseId} label={words.question} send={words.sendQuestion} sent={words.questionSent} lessonRevisionId={lesson} sending={ask} onSent={() => setAsking(false)} />
        </Section>
      ) : (
        <div>
          <Button onClick={() => setAsking(true)}>{words.ask}</Button>
        </div>
      )}
      <div className={classes.filters}>
        <SearchField label={words.search} value={search} onSearch={(text) => set('cari', text)} />
        <ChoiceField label={words.filter} value={view} choices={views.map((value) => ({ value, label: words[value] }))} onChoose={(value) => set('tampil', value === 'all' ? '' : value)} />
        {lesson && (
          <div className={classes.actions}>
            <Badge>{words.oneLesson}</Badge>
            <Button variant="subtle" size="compact-md" onClick={() => set('pelajaran', '')}>
              {words.allLessons}
            </Button>
          </div>
        )}
      </div>
      <Questions courseId={courseId} filters={{ ...VIEWS[view], search, lesson }} narrowed={view !== 'all' || search !== '' || lesson !== undefined} />
    </>
  );
}

function Questions({ courseId, filters, narrowed }: { courseId: string; filters: Readonly<Record<string, string | boolean | undefined>>; narrowed: boolean }) {
  const words = useMessages(talkMessages);
  const { query, rows, more } = useKeysetList<Question>(questionsPath(courseId), filters);
  if (!rows) return query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton />;
  if (rows.length === 0) return <EmptyState text={narrowed ? words.noneFound : words.noQuestions} />;
  return (
    <>
      <ul className={classes.list}>
        {rows.map((question) => (
          <li key={question.id}>
            <QuestionRow courseId={courseId} question={question} />
          </li>
        ))}
      </ul>
      {more.hasNext && (
        <div>
          <Button variant="default" loading={more.loading} onClick={more.load}>
            {words.more}
          </Button>
        </div>
      )}
    </>
  );
}

function QuestionRow({ courseId, question }: { courseId: string; question: Question }) {
  const words = useMessages(talkMessages);
  const { language } = useLanguage();
  const { state, text, mentions, answers, acceptedId, lessonTitle } = question;
  return (
    <article className={classes.post}>
      <PostHead post={question} accepted={false} />
      {state === 'WITHDRAWN' ? <p className={classes.quiet}>{words.isWithdrawn}</p> : <PostText text={text} mentions={mentions} short />}
      {state === 'HIDDEN' && <p className={classes.quiet}>{words.isHidden}</p>}
      <div className={classes.head}>
        <Link to={pathTo(paths.question, { courseId, questionId: question.id })}>{words.open}</Link>
        {acceptedId ? <Badge tone="ok">{words.solved}</Badge> : answers === 0 && state === 'OPEN' ? <Badge tone="warn">{words.unanswered}</Badge> : null}
        <span className={classes.quiet}>{[words.answersOf(formatNumber(answers, language)), lessonTitle].filter(Boolean).join(' · ')}</span>
      </div>
    </article>
  );
}
