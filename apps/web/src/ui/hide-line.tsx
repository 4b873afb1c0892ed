import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { hideLineMessages } from './hide-line.messages';
import { useMessages } from './i18n';
import { useNotify } from './notice';
import { ReasonDialog } from './reason-dialog';

interface HideLineProps {
  readonly lineId: string;
  readonly line: string;
  /** What will happen, and who reads the reason. */
  readonly text: string;
  readonly hiding: UseMutationResult<unknown, Error, { readonly lineId: string; readonly reason: string }>;
}

/** Takes out of sight what somebody wrote, with a reason that its writer reads. */
export function HideLine({ lineId, line, text, hiding }: HideLineProps) {
  const words = useMessages(hideLineMessages);
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const ask = () => {
    hiding.reset();
    setOpen(true);
  };
  const hide = (reason: string) => hiding.mutate({ lineId, reason }, { onSuccess: () => (notify(words.hidden), setOpen(false)) });
  return (
    <>
      <Button variant="default" size="compact-md" aria-label={`${words.hide}: ${line}`} onClick={ask}>{words.hide}</Button>
      <ReasonDialog
        title={words.title}
        text={text}
        confirm={words.hide}
        label={words.reason}
        needed={words.reasonNeeded}
        open={open}
        pending={hiding.isPending}
        error={hiding.error}
        onConfirm={hide}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
