import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../../session/me';
import { useToday } from '../../session/today';
import { Badge } from '../../ui/badge';
import { DataTable } from '../../ui/data-table';
import { ConfirmDialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { formatDate, formatTime, useLanguage, useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import classes from './agency-settings.module.css';
import { useCancelChange } from './api';
import type { SettingChange } from './api';
import { agencySettingsMessages } from './messages';
import { SettingValue } from './setting-value';

/** Every decision with its date and who took it; one that has not begun can be taken back. */
export function SettingHistory({ changes }: { changes: readonly SettingChange[] }) {
  const words = useMessages(agencySettingsMessages);
  const { language } = useLanguage();
  const { zone } = useMe().agency.settings;
  const today = useToday();
  const [cancelling, setCancelling] = useState<SettingChange | null>(null);
  const date = (value: string) => formatDate(value, language, 'long', zone);
  return (
    <>
      <DataTable
        caption={words.history}
        rows={changes}
        rowKey={({ key, from }) => `${key} ${from}`}
        empty={<EmptyState text={words.nothing} />}
        columns={[
          { key: 'setting', header: words.setting, primary: true, cell: ({ key }) => words[key] },
          { key: 'value', header: words.value, cell: ({ key, value }) => <SettingValue of={key} value={value} /> },
          {
            key: 'from',
            header: words.from,
            cell: (change) => (
              <span className={classes.lines}>
                <span>{date(change.from)}</span>
                {change.from > today && <Upcoming label={words.cancelOf(words[change.key], date(change.from))} onCancel={() => setCancelling(change)} />}
              </span>
            ),
          },
          {
            key: 'decided',
            header: words.decided,
            cell: ({ by, at }) => (by === null ? words.installation : words.by(by, `${formatDate(at, language, 'short', zone)}, ${formatTime(at, language, zone)}`)),
          },
        ]}
      />
      {cancelling && <CancelDialog change={cancelling} onClose={() => setCancelling(null)} />}
    </>
  );
}

function Upcoming({ label, onCancel }: { label: string; onCancel: () => void }) {
  const words = useMessages(agencySettingsMessages);
  return (
    <span className={classes.upcoming}>
      <Badge tone="brand">{words.upcoming}</Badge>
      <Button variant="subtle" aria-label={label} onClick={onCancel}>
        {words.cancel}
      </Button>
    </span>
  );
}

function CancelDialog({ change, onClose }: { change: SettingChange; onClose: () => void }) {
  const words = useMessages(agencySettingsMessages);
  const { language } = useLanguage();
  const notify = useNotify();
  const cancel = useCancelChange();
  const done = () => {
    notify(words.cancelled);
    onClose();
  };
  return (
    <ConfirmDialog
      title={words.cancelTitle(words[change.key])}
      confirm={words.cancelDo}
      danger
      open
      pending={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate({ key: change.key, from: change.from }, { onSuccess: done })}
      onClose={onClose}
    >
      <p>{words.cancelText(formatDate(change.from, language, 'long'))}</p>
    </ConfirmDialog>
  );
}
