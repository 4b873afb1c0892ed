import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useCan } from '../../session/me';
import { Callout } from '../../ui/callout';
import { InlineError } from '../../ui/error-state';
import { formatDate, formatTime, useLanguage, useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { PageSkeleton } from '../../ui/skeletons';
import { useDraftStep, useOpenFindings, useWorkbench } from './api';
import classes from './authoring.module.css';
import { Checklist, useConditionSentence } from './checklist';
import { CorrectionNotice } from './correction-notice';
import { correctionMessages } from './correction.messages';
import { DetailsFacts } from './details-facts';
import { DetailsForm } from './details-form';
import { instructorMessages } from './instructor.messages';
import { InstructorsSection } from './instructors-section';
import { findingsMessages } from './findings.messages';
import { authoringMessages } from './messages';
import { OutlineEditor } from './outline-editor';
import type { Version, Workbench } from './types';
import { VersionChanges } from './version-changes';

/** One course under the hands of its author. */
export function DraftPage() {
  const { courseId = '' } = useParams();
  const workbench = useWorkbench('draft', courseId);
  return (
    <QueryState query={workbench} skeleton={<PageSkeleton />}>
      {(data) => <DraftView workbench={data} />}
    </QueryState>
  );
}

function DraftView({ workbench }: { workbench: Workbench }) {
  const words = useMessages(authoringMessages);
  const { version } = workbench;
  const correctionWords = useMessages(correctionMessages);
  const instructorWords = useMessages(instructorMessages);
  const [formKey, setFormKey] = useState(0);
  const editable = version.state === 'DRAFT';
  return (
    <Page title={version.title} breadcrumb={[{ label: words.title, to: paths.authoring }]} lead={<StateLine version={version} />} actions={<Actions workbench={workbench} />}>
      {version.returnReason && editable && (
        <Callout tone="warn">
          <p>
            <strong>{words.returned}.</strong> {version.returnReason}
          </p>
        </Callout>
      )}
      {version.correction && editable && <CorrectionNotice workbench={workbench} />}
      <div className={classes.desk}>
        <div className={classes.side}>
          {version.state === 'PUBLISHED' ? (
            <p className={classes.quiet}>{correctionWords.correction}</p>
          ) : (
            <Section title={words.checklist} raised>
              <Checklist conditions={workbench.conditions} />
            </Section>
          )}
        </div>
        <div className={classes.main}>
          <Section title={words.materials}>
            <OutlineEditor version={version} editable={editable} textsOnly={version.correction} />
          </Section>
          {version.publishedVersionId && version.state !== 'PUBLISHED' && (
            <Section title={words.changes}>
              <VersionChanges key={version.savedAt} side="draft" courseId={version.courseId} isFirst={false} />
            </Section>
          )}
          <Section title={instructorWords.title}>
            <InstructorsSection courseId={version.courseId} version={`${version.versionId} ${version.savedAt}`} />
          </Section>
          <Section title={words.details}>
            {editable ? <DetailsForm key={`${version.versionId}-${formKey}`} workbench={workbench} onReload={() => setFormKey((before) => before + 1)} /> : <DetailsFacts version={version} />}
          </Section>
        </div>
      </div>
    </Page>
  );
}

function StateLine({ version }: { version: Version }) {
  const words = useMessages(authoringMessages);
  const { language } = useLanguage();
  if (version.state === 'PUBLISHED') return <p>{words.versionPublished(version.number, formatDate(version.publishedAt ?? version.savedAt, language, 'long'))}</p>;
  if (version.state === 'IN_REVIEW') return <p>{words.inReview(formatDate(version.submittedAt ?? version.savedAt, language, 'long'))}</p>;
  return <p role="status">{words.draftSaved(formatTime(version.savedAt, language))}</p>;
}

function Actions({ workbench: { version, conditions, beyondTexts } }: { workbench: Workbench }) {
  const words = useMessages(authoringMessages);
  const correctionWords = useMessages(correctionMessages);
  const notify = useNotify();
  const { courseId } = version;
  const submit = useDraftStep(courseId, 'submit');
  const withdraw = useDraftStep(courseId, 'withdraw');
  const next = useDraftStep(courseId, 'next-version');
  const correct = useDraftStep(courseId, 'correction');
  const reads = useCan('learning.participant.read');
  const findingsWords = useMessages(findingsMessages);
  const hears = useCan('evaluation.feedback.read');
  const findings = useOpenFindings(hears).get(courseId) ?? 0;
  const sentence = useConditionSentence();
  const missing = conditions.find((each) => !each.met);
  const ask = () => (missing ? notify(words.notYet(sentence(missing))) : submit.mutate(undefined, { onSuccess: () => notify(words.submitted) }));
  return (
    <>
      <Button component={Link} variant="default" to={pathTo(paths.draftPreview, { courseId })}>{words.preview}</Button>
      {version.publishedVersionId && reads && <Button component={Link} variant="default" to={pathTo(paths.participants, { courseId })}>{words.participants}</Button>}
      {version.publishedVersionId && hears && (
        <Button component={Link} variant="default" to={pathTo(paths.courseFeedback, { courseId })}>
          {findings > 0 ? findingsWords.feedbackFindings(findings) : findingsWords.feedback}
        </Button>
      )}
      {version.state === 'DRAFT' && beyondTexts.length === 0 && (
        <Button variant={missing ? 'default' : 'filled'} loading={submit.isPending} onClick={ask}>{words.submit}</Button>
      )}
      {version.state === 'IN_REVIEW' && <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>{words.withdraw}</Button>}
      {version.state === 'PUBLISHED' && version.courseState === 'PUBLISHED' && (
        <>
          <Button variant="default" loading={correct.isPending} onClick={() => correct.mutate()}>{correctionWords.correct}</Button>
          <Button loading={next.isPending} onClick={() => next.mutate()}>{words.newVersion}</Button>
        </>
      )}
      <InlineError error={submit.error ?? withdraw.error ?? next.error ?? correct.error} />
    </>
  );
}
