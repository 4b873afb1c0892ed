import { Button } from '@mantine/core';
import { CopyButton } from '../../ui/copy-button';
import { useMessages } from '../../ui/i18n';
import { certificateMessages } from './messages';

/** Shares the verification link by the phone's own sheet; where there is none, copies it. */
export function ShareButton({ title, link }: { title: string; link: string }) {
  const words = useMessages(certificateMessages);
  // Absent on many office browsers and on plain http, whatever the types say.
  const share: Navigator['share'] | undefined = navigator.share?.bind(navigator);
  if (!share) return <CopyButton label={words.copyLink} text={link} />;
  return (
    <Button variant="default" onClick={() => void share({ title, url: link }).catch(() => undefined)}>
      {words.share}
    </Button>
  );
}
