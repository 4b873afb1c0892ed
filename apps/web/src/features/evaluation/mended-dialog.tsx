import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog, Dialog } from '../../ui/dialog';
import { useMessages } from '../../ui/i18n';
import { QueryState } from '../../ui/query-state';
import { type Finding, type MendingVersion, useMendingVersions } from './api';
import { evaluationMessages } from './messages';

interface MendedDialogProps {
  readonly courseId: string;
  readonly finding: Finding | null;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onConfirm: (finding: Finding, versionId: string) => void;
  readonly onClose: () => void;
}

/** Which version mends a finding: only a later one can. */
export function MendedDialog({ courseId, finding, pending, error, onConfirm, onClose }: MendedDialogProps) {
  const words = useMessages(evaluationMessages);
  const versions = useMendingVersions(courseId, finding !== null);
  const [chosen, setChosen] = useState('');
  const later = (versions.data?.items ?? []).filter(({ number }) => number > (finding?.versionNumber ?? 0));
  const versionId = later.some((version) => version.versionId === chosen) ? chosen : (later[0]?.versionId ?? '');
  const nameOf = ({ number, isDraft }: MendingVersion) => (isDraft ? words.draftOf(number) : words.versionOf(number));
  if (later.length === 0) {
    return (
      <Dialog title={words.doneTitle} open={finding !== null} onClose={onClose}>
        <QueryState query={versions}>{() => <p>{words.noVersion}</p>}</QueryState>
        <Button variant="default" onClick={onClose}>{words.close}</Button>
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      title={words.doneTitle}
      confirm={words.done}
      open={finding !== null}
      pending={pending}
      error={error}
      onConfirm={() => finding && onConfirm(finding, versionId)}
      onClose={onClose}
    >
      <NativeSelect
        label={words.doneVersion}
        value={versionId}
        data={later.map((version) => ({ value: version.versionId, label: nameOf(version) }))}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
