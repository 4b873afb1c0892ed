import { NativeSelect, Textarea } from '@mantine/core';
import { ConfirmDialog } from '../../ui/dialog';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { useFields } from '../../ui/use-fields';
import { useRevocation } from './api';
import classes from './certificates.module.css';
import { certificateMessages } from './messages';

interface RevocationDialogProps {
  readonly certificateId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Takes a certificate back; the reason is kept beside it. */
export function RevocationDialog({ certificateId, open, onClose }: RevocationDialogProps) {
  const words = useMessages(certificateMessages);
  const notify = useNotify();
  const revocation = useRevocation(certificateId, () => {
    notify(words.revokedDone);
    onClose();
  });
  const fields = useFields({ reason: 'ISSUED_IN_ERROR', note: '' }, revocation.error);
  return (
    <ConfirmDialog
      title={words.revokeTitle}
      confirm={words.revokeDo}
      danger
      open={open}
      pending={revocation.isPending}
      error={revocation.error}
      onConfirm={() => revocation.mutate(fields.values)}
      onClose={onClose}
    >
      <div className={classes.fields}>
        <p>{words.revokeHint}</p>
        <NativeSelect
          label={words.revokeReason}
          data={[
            { value: 'ISSUED_IN_ERROR', label: words.reasonError },
            { value: 'WRONG_DATA', label: words.reasonWrong },
            { value: 'OTHER', label: words.reasonOther },
          ]}
          {...fields.text('reason')}
        />
        <Textarea label={words.revokeNote} required autosize minRows={2} maxLength={500} {...fields.text('note')} />
      </div>
    </ConfirmDialog>
  );
}
