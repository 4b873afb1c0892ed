import { Button } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../api-clients';
import { ConfirmDialog } from '../../ui/dialog';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { QueryState } from '../../ui/query-state';
import { TextSkeleton } from '../../ui/skeletons';
import { useRemind, useReminderPreview } from './api';
import { reportingMessages } from './messages';

/** "Ingatkan": tells those who are behind, after saying how many they are. */
export function RemindButton({ unitId }: { unitId: string | undefined }) {
  const words = useMessages(reportingMessages);
  const [id, setId] = useState<string | null>(null);
  return (
    <>
      <Button variant="light" onClick={() => setId(newId())}>
        {words.remind}
      </Button>
      {id !== null && <RemindDialog id={id} unitId={unitId} onClose={() => setId(null)} />}
    </>
  );
}

function RemindDialog({ id, unitId, onClose }: { id: string; unitId: string | undefined; onClose: () => void }) {
  const words = useMessages(reportingMessages);
  const { language } = useLanguage();
  const notify = useNotify();
  const preview = useReminderPreview(unitId);
  const remind = useRemind();
  const send = () => {
    if (!preview.data?.due) return onClose();
    return remind.mutate(
      { id, ...(unitId ? { unitId } : {}) },
      {
        onSuccess: ({ people }) => {
          notify(words.remindedNow(formatNumber(people, language)));
          onClose();
        },
      },
    );
  };
  return (
    <ConfirmDialog title={words.remindTitle} confirm={preview.data?.due === 0 ? words.understood : words.remind} open pending={remind.isPending || preview.isPending} error={remind.error} onConfirm={send} onClose={onClose}>
      <QueryState query={preview} skeleton={<TextSkeleton lines={2} />}>
        {({ due, reminded }) => (
          <>
            <p>{due === 0 ? words.nobodyToRemind : words.remindText(formatNumber(due, language))}</p>
            {reminded > 0 && <p>{words.remindedAlready(formatNumber(reminded, language))}</p>}
          </>
        )}
      </QueryState>
    </ConfirmDialog>
  );
}
