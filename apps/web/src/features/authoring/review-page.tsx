import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useMe } from '../../session/me';
import { Callout } from '../../ui/callout';
import { ConfirmDialog, Dialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { paths } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { PageSkeleton } from '../../ui/skeletons';
import { useReviewStep, useWorkbench } from './api';
import classes from './authoring.module.css';
import { Checklist } from './checklist';
import { correctionMessages } from './correction.messages';
import { authoringMessages } from './messages';
import { ReviewContents } from './review-contents';
import { RetireButton } from './retire-button';
import type { Version, Workbench } from './types';
import { VersionChanges } from './version-changes';

/** One course under the eyes of its reviewer. */
export function ReviewPage() {
  const { courseId = '' } = useParams();
  const workbench = useWorkbench('review', courseId);
  return (
    <QueryState query={workbench} skeleton={<PageSkeleton />}>
      {(data) => <Review workbench={data} />}
    </QueryState>
  );
}

function Review({ workbench }: { workbench: Workbench }) {
  const words = useMessages(authoringMessages);
  const correctionWords = useMessages(correctionMessages);
  const { version, conditions } = workbench;
  return (
    <Page
      title={version.title}
      breadcrumb={[{ label: words.reviewsTitle, to: paths.reviews }]}
      lead={<p>{version.code} · {version.jp} JP</p>}
      actions={<Steps version={version} />}
    >
      <div className={classes.desk}>
        <div className={classes.side}>
          <Section title={words.checklist} raised>
            <Checklist conditions={conditions} allMet={words.reviewable} />
          </Section>
        </div>
        <div className={classes.main}>
          {version.correction && version.state === 'IN_REVIEW' && <Callout>{correctionWords.reviewCorrection}</Callout>}
          <p>{version.summary}</p>
          <Section title={words.changes}>
            <VersionChanges side="review" courseId={version.courseId} isFirst={version.publishedVersionId === null} />
          </Section>
          <Section title={words.contents}>
            <ReviewContents version={version} />
          </Section>
        </div>
      </div>
    </Page>
  );
}

/** A decision on what waits; a published course can be taken out of the catalogue by whoever did not write it. */
function Steps({ version }: { version: Version }) {
  const me = useMe();
  if (version.state === 'IN_REVIEW') return <Decision courseId={version.courseId} correction={version.correction} />;
  return version.courseState === 'PUBLISHED' && version.authorAccountId !== me.accountId ? <RetireButton courseId={version.courseId} /> : null;
}

const LEAST_REASON = 10;

function Decision({ courseId, correction }: { courseId: string; correction: boolean }) {
  const words = useMessages(authoringMessages);
  const correctionWords = useMessages(correctionMessages);
  const navigate = useNavigate();
  const notify = useNotify();
  const step = useReviewStep(courseId);
  const [asking, setAsking] = useState<'publish' | 'return' | null>(null);
  const [reason, setReason] = useState('');
  const done = (sentence: string) => {
    notify(sentence);
    void navigate(paths.reviews);
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking('return')}>{words.return}</Button>
      <Button onClick={() => setAsking('publish')}>{words.publish}</Button>
      <ConfirmDialog
        title={words.publishTitle}
        confirm={words.publish}
        open={asking === 'publish'}
        pending={step.isPending}
        error={step.error}
        onClose={() => setAsking(null)}
        onConfirm={() => step.mutate({ kind: 'publish' }, { onSuccess: () => done(words.published) })}
      >
        <p>{correction ? correctionWords.reviewCorrection : words.publishText}</p>
      </ConfirmDialog>
      <Dialog title={words.return} open={asking === 'return'} onClose={() => setAsking(null)}>
        <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), step.mutate({ kind: 'return', reason }, { onSuccess: () => done(words.returnedDone) }))}>
          <Textarea label={words.reason} description={words.reasonHint} required minLength={LEAST_REASON} maxLength={2000} autosize minRows={4} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <InlineError error={step.error} />
          <Button type="submit" disabled={reason.trim().length < LEAST_REASON} loading={step.isPending}>{words.return}</Button>
        </form>
      </Dialog>
    </>
  );
}
