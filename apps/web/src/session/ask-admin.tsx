import { Button } from '@mantine/core';
import { useLocation } from 'react-router';
import { CopyButton } from '../ui/copy-button';
import { usePresentHelpCode } from '../ui/help-code';
import { useMessages } from '../ui/i18n';
import { helpLinks } from './help-links';
import { useMe } from './me';
import { sessionMessages } from './messages';

/** "Tanya Admin": opens WhatsApp or the mail program with the page and its code; without a contact the question is copied. */
export function AskAdmin() {
  const words = useMessages(sessionMessages);
  const { pathname } = useLocation();
  const code = usePresentHelpCode();
  const { name, agency } = useMe();
  const text = words.askText(name, `${window.location.origin}${pathname}`, code);
  const { whatsApp, mail } = helpLinks(agency.settings, words.askSubject, text);
  if (whatsApp) {
    return (
      <Button component="a" variant="default" href={whatsApp} target="_blank" rel="noopener noreferrer">
        {words.askAdmin}
      </Button>
    );
  }
  if (mail) {
    return (
      <Button component="a" variant="default" href={mail}>
        {words.askAdmin}
      </Button>
    );
  }
  return <CopyButton label={words.askAdmin} text={text} />;
}
