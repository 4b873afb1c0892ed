import { Button } from '@mantine/core';
import { useState } from 'react';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState, InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { Section } from '../../ui/page';
import { ReasonDialog } from '../../ui/reason-dialog';
import { ListSkeleton } from '../../ui/skeletons';
import { type Finding, type Settlement, useFindings, useSettle } from './api';
import classes from './evaluation.module.css';
import { FindingItem } from './finding-item';
import { MendedDialog } from './mended-dialog';
import { evaluationMessages } from './messages';

/** Tasks from what participants say: open, or settled. */
export function FindingList({ courseId }: { courseId: string }) {
  const words = useMessages(evaluationMessages);
  const notify = useNotify();
  const [view, setView] = useState<'open' | 'settled'>('open');
  const { query, rows, more } = useFindings(courseId, view === 'open');
  const settling = useSettle(courseId);
  const [asked, setAsked] = useState<{ readonly deed: 'done' | 'dismiss'; readonly finding: Finding } | null>(null);
  const ask = (deed: 'done' | 'dismiss', finding: Finding) => {
    settling.reset();
    setAsked({ deed, finding });
  };
  const settle = (settlement: Settlement) =>
    settling.mutate(settlement, {
      onSuccess: () => {
        notify(settlement.state === 'OPEN' ? words.reopened : words.settledDone);
        setAsked(null);
      },
    });
  return (
    <Section title={words.findings}>
      <p className={classes.quiet}>{words.findingsLead}</p>
      <ChoiceField label={words.show} value={view} choices={(['open', 'settled'] as const).map((value) => ({ value, label: words[value] }))} onChoose={setView} />
      {!rows && (query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton rows={2} />)}
      {rows?.length === 0 && <EmptyState text={view === 'open' ? words.noOpen : words.noSettled} />}
      {!asked && <InlineError error={settling.error} />}
      {rows && rows.length > 0 && (
        <ul className={classes.list}>
          {rows.map((finding) => (
            <FindingItem
              key={finding.id}
              finding={finding}
              pending={settling.isPending}
              onDone={() => ask('done', finding)}
              onDismiss={() => ask('dismiss', finding)}
              onReopen={() => settle({ finding, state: 'OPEN' })}
            />
          ))}
        </ul>
      )}
      {more.hasNext && <Button variant="default" loading={more.loading} onClick={more.load}>{words.more}</Button>}
      <MendedDialog
        courseId={courseId}
        finding={asked?.deed === 'done' ? asked.finding : null}
        pending={settling.isPending}
        error={settling.error}
        onConfirm={(finding, versionId) => settle({ finding, state: 'DONE', versionId })}
        onClose={() => setAsked(null)}
      />
      <ReasonDialog
        title={words.dismissTitle}
        text={words.dismissText}
        confirm={words.dismiss}
        label={words.reason}
        needed={words.reasonNeeded}
        open={asked?.deed === 'dismiss'}
        pending={settling.isPending}
        error={settling.error}
        onConfirm={(reason) => asked && settle({ finding: asked.finding, state: 'DISMISSED', reason })}
        onClose={() => setAsked(null)}
      />
    </Section>
  );
}
