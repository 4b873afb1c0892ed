import { Button } from '@mantine/core';
import { useParams } from 'react-router';
import { ErrorState, InlineError } from '../../../ui/error-state';
import { EmptyState } from '../../../ui/empty-state';
import { useMessages } from '../../../ui/i18n';
import { Page, Section } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import { QueryState } from '../../../ui/query-state';
import { ListSkeleton } from '../../../ui/skeletons';
import { useKeysetList } from '../../../ui/use-keyset-list';
import { answersPath, type Post, type Question, useAccept, useAnswer, useClassroom, useQuestion } from './api';
import { talkMessages } from './messages';
import { PostCard } from './post-card';
import { PostForm } from './post-form';
import classes from './talk.module.css';

/** One question with its answers. */
export function QuestionPage() {
  const words = useMessages(talkMessages);
  const { courseId = '', questionId = '' } = useParams();
  const classroom = useClassroom(courseId);
  const question = useQuestion(courseId, questionId);
  return (
    <QueryState query={classroom}>
      {({ title, runs }) => (
        <Page title={words.question} lead={title} width="text" breadcrumb={[{ label: words.thread, to: pathTo(paths.thread, { courseId }) }]}>
          <QueryState query={question}>
            {(asked) => (
              <>
                <PostCard courseId={courseId} post={asked} runs={runs} about={asked.lessonTitle && <p className={classes.quiet}>{words.aboutLesson(asked.lessonTitle)}</p>} />
                <Answers courseId={courseId} question={asked} runs={runs} />
              </>
            )}
          </QueryState>
        </Page>
      )}
    </QueryState>
  );
}

function Answers({ courseId, question, runs }: { courseId: string; question: Question; runs: boolean }) {
  const words = useMessages(talkMessages);
  const { query, rows, more } = useKeysetList<Post>(answersPath(courseId, question.id));
  const answer = useAnswer(courseId, question.id);
  const accept = useAccept(courseId, question.id);
  const mayAccept = runs || question.mine;
  return (
    <>
      <Section title={words.answers}>
        <InlineError error={accept.error} />
        {!rows && (query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton />)}
        {rows?.length === 0 && <EmptyState text={words.noAnswers} />}
        <ul className={classes.list}>
          {rows?.map((post) => {
            const accepted = post.id === question.acceptedId;
            return (
              <li key={post.id}>
                <PostCard courseId={courseId} post={post} runs={runs} accepted={accepted}>
                  {mayAccept && post.state === 'OPEN' && (
                    <div>
                      <Button variant={accepted ? 'subtle' : 'default'} size="compact-md" loading={accept.isPending && accept.variables === (accepted ? null : post.id)} onClick={() => accept.mutate(accepted ? null : post.id)}>
                        {accepted ? words.unaccept : words.accept}
                      </Button>
                    </div>
                  )}
                </PostCard>
              </li>
            );
          })}
        </ul>
        {more.hasNext && (
          <div>
            <Button variant="default" loading={more.loading} onClick={more.load}>
              {words.more}
            </Button>
          </div>
        )}
      </Section>
      {question.state === 'OPEN' && (
        <Section title={words.yourAnswer} raised>
          <PostForm courseId={courseId} draftKey={question.id} label={words.answer} send={words.sendAnswer} sent={words.answerSent} sending={answer} />
        </Section>
      )}
    </>
  );
}
